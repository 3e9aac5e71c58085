import { LockOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAccess } from '../graphql/fieldAccess.ts';
import styles from './FieldText.module.css';

interface Props {
  readonly value: ReactNode;
  readonly access?: FieldAccess;
  /** What an empty value that the viewer may see is called; a dash by default. */
  readonly empty?: ReactNode;
}

/** A governed field: in full, masked with a lock, or a dash that says why it is hidden. */
export function FieldText({ value, access = 'FULL', empty = '—' }: Props) {
  const { t } = useTranslation();

  if (access === 'NONE') {
    return (
      <Explained hint={t('field.hidden')}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{t('field.hiddenShort')}</span>
      </Explained>
    );
  }
  if (value === null || value === undefined || value === '') {
    return <span className={styles.empty}>{empty}</span>;
  }
  if (access === 'MASK') {
    return (
      <Explained hint={t('field.masked')}>
        {value} <LockOutlined aria-hidden="true" />
        <span className="visually-hidden">{t('field.maskedShort')}</span>
      </Explained>
    );
  }
  return value;
}

// Focusable, because the reason must not be for mouse users only.
function Explained({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <Tooltip title={hint}>
      <span className={styles.restricted} tabIndex={0}>
        {children}
      </span>
    </Tooltip>
  );
}
