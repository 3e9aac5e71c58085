import { LockOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldTarget } from '../access/fieldTarget.ts';
import type { FieldAccess } from '../graphql/fieldAccess.ts';
import styles from './FieldText.module.css';
import { Revealable } from './Revealable.tsx';

const WhyDialog = lazy(async () => ({ default: (await import('../access/WhyDialog.tsx')).WhyDialog }));

/** What stands for a masked value that is no text: a day or a number has no part that could be shown. */
export const hiddenWhole = '***';

interface Props {
  readonly value: ReactNode;
  readonly access?: FieldAccess;
  /** What an empty value that the viewer may see is called; a dash by default. */
  readonly empty?: ReactNode;
  /** Which value of which record this is: what is not seen in full then says why, and may be revealed by those who may. */
  readonly target?: FieldTarget;
}

/** A governed field: in full, masked with a lock and perhaps a way to reveal it, or words that say it is hidden. */
export function FieldText({ value, access = 'FULL', empty = '—', target }: Props) {
  const { t } = useTranslation();

  if (access === 'NONE') {
    return (
      <Explained hint={t('field.hidden')} target={target}>
        <LockOutlined aria-hidden="true" /> {t('field.hiddenShort')}
      </Explained>
    );
  }
  if (value === null || value === undefined || value === '') {
    return <span className={styles.empty}>{empty}</span>;
  }
  if (access === 'MASK') {
    const masked = (
      <Explained hint={t('field.masked')} target={target}>
        {value} <LockOutlined aria-hidden="true" />
        <span className="visually-hidden">{t('field.maskedShort')}</span>
      </Explained>
    );
    return target ? <Revealable target={target}>{masked}</Revealable> : masked;
  }
  return value;
}

interface ExplainedProps {
  readonly hint: string;
  readonly target: FieldTarget | undefined;
  readonly children: ReactNode;
}

// Focusable, because the reason must not be for mouse users only.
function Explained({ hint, target, children }: ExplainedProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [open, setOpen] = useState(false);
  if (target === undefined) {
    return (
      <Tooltip title={hint}>
        <span className={styles.restricted} tabIndex={0}>
          {children}
        </span>
      </Tooltip>
    );
  }
  return (
    <>
      <Tooltip title={`${hint} · ${t('field.why')}`}>
        <button
          type="button"
          className={styles.why}
          onClick={() => {
            setAsked(true);
            setOpen(true);
          }}
        >
          {children}
          <span className="visually-hidden"> {t('field.why')}</span>
        </button>
      </Tooltip>
      {asked && (
        <Suspense fallback={null}>
          <WhyDialog target={target} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
