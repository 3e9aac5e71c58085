import { PlusOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { FieldText, hiddenWhole } from '../../../shared/ui/FieldText.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import { useTerm } from '../terms.ts';
import type { DatesCard_customer$data, DatesCard_customer$key } from './__generated__/DatesCard_customer.graphql.ts';
import type {
  DatesCardDeleteMutation,
  DatesCardDeleteMutation$data,
} from './__generated__/DatesCardDeleteMutation.graphql.ts';
import { Card, NothingYet } from './Card.tsx';
import { DateDrawer } from './DateDrawer.tsx';
import styles from './DatesCard.module.css';

const customerFragment = graphql`
  fragment DatesCard_customer on Customer {
    id
    importantDates {
      id
      version
      kind
      title
      month
      day
      year
      calendar
      leadDays
      nextOn
    }
  }
`;

const deleteMutation = graphql`
  mutation DatesCardDeleteMutation($input: DeleteImportantDateInput!) {
    deleteImportantDate(input: $input) {
      deletedImportantDateId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickDeleted = (data: DatesCardDeleteMutation$data) => data.deleteImportantDate;

export type DateRow = NonNullable<DatesCard_customer$data['importantDates']>[number];

interface Props {
  readonly customer: DatesCard_customer$key;
  readonly canWrite: boolean;
  readonly onChanged: () => Promise<void>;
}

/** Days that matter, the nearest first; without any, and without the right to add one, the block is left out. */
export function DatesCard({ customer, canWrite, onChanged }: Props) {
  const { t } = useTranslation('customers');
  const { id: customerId, importantDates } = useFragment(customerFragment, customer);
  const [editing, setEditing] = useState<DateRow | 'new' | null>(null);
  const dates = importantDates ?? [];
  if (dates.length === 0 && !canWrite) return null;

  return (
    <Card
      title={t('profile.dates')}
      actions={
        canWrite && (
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing('new')}>
            {t('date.create')}
          </Button>
        )
      }
    >
      {dates.length === 0 && <NothingYet>{t('date.none')}</NothingYet>}
      <ul className={styles['dates']}>
        {dates.map((date) => (
          <Day key={date.id} date={date} {...(canWrite && { onEdit: () => setEditing(date), onDeleted: onChanged })} />
        ))}
      </ul>
      <DateDrawer customerId={customerId} date={editing} onClose={() => setEditing(null)} onSaved={onChanged} />
    </Card>
  );
}

interface DayProps {
  readonly date: DateRow;
  readonly onEdit?: () => void;
  readonly onDeleted?: () => Promise<void>;
}

function Day({ date, onEdit, onDeleted }: DayProps) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const term = useTerm();
  const access = useFieldAccess('CustomerPageQuery');
  const { id, kind, title, month, day, calendar, leadDays, nextOn } = date;
  const nextAccess = access('customer.importantDates.nextOn');
  const details = [
    kind && term('dateKind', kind),
    calendar === 'LUNAR' &&
      month != null &&
      day != null &&
      `${term('calendar', 'LUNAR')} ${String(month)}-${String(day)}`,
    leadDays != null && leadDays > 0 && t('date.ahead', { days: leadDays }),
  ];
  return (
    <li className={styles['date']}>
      <div className={styles['what']}>
        <span>
          <FieldText
            value={title}
            access={access('customer.importantDates.title')}
            target={{ id, field: 'title', label: t('profile.dates') }}
          />{' '}
          {(nextOn != null || nextAccess !== 'FULL') && (
            <FieldText
              value={nextOn != null ? <DateText value={nextOn} /> : hiddenWhole}
              access={nextAccess}
              target={{ id, field: 'nextOn', label: t('profile.dates') }}
            />
          )}
        </span>
        {onEdit && (
          <span className={styles['actions']}>
            <Button size="small" type="text" onClick={onEdit} aria-label={t('date.editName', { title: title ?? '' })}>
              {common('action.edit')}
            </Button>
            {onDeleted && <DeleteDate date={date} onDeleted={onDeleted} />}
          </span>
        )}
      </div>
      <div className={styles['meta']}>{details.filter(Boolean).join(' · ')}</div>
    </li>
  );
}

function DeleteDate({ date, onDeleted }: { readonly date: DateRow; readonly onDeleted: () => Promise<void> }) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const title = date.title ?? '';
  const [remove, pending] = useAppMutation<
    DatesCardDeleteMutation,
    DatesCardDeleteMutation$data['deleteImportantDate']
  >(deleteMutation, { payload: pickDeleted });

  async function confirmed(): Promise<void> {
    const outcome = await remove({ input: { id: date.id, version: date.version } });
    if (outcome.ok || outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) await onDeleted();
  }

  return (
    <Popconfirm
      title={t('date.deleteQuestion', { title })}
      okText={common('action.delete')}
      okButtonProps={{ danger: true }}
      cancelText={common('action.cancel')}
      onConfirm={confirmed}
    >
      <Button size="small" type="text" danger loading={pending} aria-label={t('date.deleteName', { title })}>
        {common('action.delete')}
      </Button>
    </Popconfirm>
  );
}
