import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChangeLines } from '../../shared/audit/ChangeLines.tsx';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import styles from './AuditPage.module.css';
import type { AuditLine } from './auditLine.ts';

interface Props {
  readonly line: AuditLine;
}

export function Deed({ line: { action, outcome, address } }: Props) {
  const { t } = useTranslation('audit');
  const term = useTerm('audit');
  return (
    <>
      {term('actions', action ?? '')} {outcome === 'REFUSED' && <Tag color="error">{t('outcomes.REFUSED')}</Tag>}
      {address != null && <div className={styles.note}>{t('from_address', { address })}</div>}
    </>
  );
}

export function RecordOf({ line: { entity, customer } }: Props) {
  const { t } = useTranslation('audit');
  const term = useTerm('audit');
  return (
    <>
      {entity != null && term('entities', entity)}
      {customer?.name != null && (
        <div>
          <Link
            to="/customers/$customerId"
            params={{ customerId: customer.id }}
            aria-label={t('openCustomer', { name: customer.name })}
          >
            {customer.name}
          </Link>
        </div>
      )}
    </>
  );
}

export function ChangesOf({ line }: Props) {
  const { t } = useTranslation('audit');
  return (
    <>
      <ChangeLines event={line} />
      {line.outcome === 'REFUSED' && <div className={styles.note}>{line.summary}</div>}
      {line.reason != null && <div className={styles.note}>{t('reason', { reason: line.reason })}</div>}
    </>
  );
}
