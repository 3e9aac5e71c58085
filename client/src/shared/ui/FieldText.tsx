import { LockOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAccess } from '../graphql/fieldAccess.ts';
import styles from './FieldText.module.css';
import { Revealable, type RevealTarget } from './Revealable.tsx';

interface Props {
  readonly value: ReactNode;
  readonly access?: FieldAccess;
  /** What an empty value that the viewer may see is called; a dash by default. */
  readonly empty?: ReactNode;
  /** Which value of which record this is, for those who may reveal it where it is masked. */
  readonly reveal?: RevealTarget;
}

/** A governed field: in full, masked with a lock and perhaps a way to reveal it, or words that say it is hidden. */
export function FieldText({ value, access = 'FULL', empty = '—', reveal }: Props) {
  const { t } = useTranslation();

  if (access === 'NONE') {
    return (
      <Explained hint={t('field.hidden')}>
        <LockOutlined aria-hidden="true" /> {t('field.hiddenShort')}
      </Explained>
    );
  }
  if (value === null || value === undefined || value === '') {
    return <span className={styles.empty}>{empty}</span>;
  }
  if (access === 'MASK') {
    const masked = (
      <Explained hint={t('field.masked')}>
        {value} <LockOutlined aria-hidden="true" />
        <span className="visually-hidden">{t('field.maskedShort')}</span>
      </Explained>
    );
    return reveal ? <Revealable target={reveal}>{masked}</Revealable> : masked;
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
