import {
  FileSearchOutlined,
  FolderOpenOutlined,
  LockOutlined,
  ReloadOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { thrownError } from '../graphql/userErrors.ts';
import styles from './StatePanel.module.css';

interface PanelProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly role?: 'alert' | undefined;
}

function StatePanel({ icon, title, children, actions, role }: PanelProps) {
  return (
    <section className={styles.panel} role={role}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}

interface StateProps {
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here yet: say what belongs here and offer the first step. */
export function FirstUse({ title, children, actions }: StateProps & { readonly title: string }) {
  return (
    <StatePanel icon={<FolderOpenOutlined />} title={title} actions={actions}>
      {children}
    </StatePanel>
  );
}

/** There is data, but none that fits: the children repeat the filters in force. */
export function NoResult({ title, children, onClear }: StateProps & { readonly onClear?: () => void }) {
  const { t } = useTranslation();
  return (
    <StatePanel
      icon={<FileSearchOutlined />}
      title={title ?? t('state.noResult')}
      actions={onClear && <Button onClick={onClear}>{t('state.clearFilters')}</Button>}
    >
      {children ?? t('state.noResultHint')}
    </StatePanel>
  );
}

/** The viewer may not see this; says who can change that. */
export function NoPermission({ title, children, actions }: StateProps) {
  const { t } = useTranslation();
  return (
    <StatePanel icon={<LockOutlined />} title={title ?? t('state.noPermission')} actions={actions}>
      {children ?? t('state.noPermissionHint')}
    </StatePanel>
  );
}

/** It should have worked: offers a retry and the trace id for support. */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { text, traceId } = thrownError(error);
  return (
    <StatePanel
      role="alert"
      icon={<WarningOutlined />}
      title={t('state.failure')}
      actions={
        onRetry && (
          <Button type="primary" icon={<ReloadOutlined aria-hidden />} onClick={onRetry}>
            {t('action.retry')}
          </Button>
        )
      }
    >
      {text}
      {traceId !== null && <small className="trace">{t('state.trace', { traceId })}</small>}
    </StatePanel>
  );
}
