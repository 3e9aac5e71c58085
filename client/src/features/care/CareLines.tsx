import { Button, Popconfirm, Table, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { TierTag } from '../../shared/ui/TierTag.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  CareLinesDeleteMutation,
  CareLinesDeleteMutation$data,
} from './__generated__/CareLinesDeleteMutation.graphql.ts';
import type { CareLine } from './careLine.ts';
import styles from './CarePage.module.css';

const deleteMutation = graphql`
  mutation CareLinesDeleteMutation($input: DeleteCarePlanItemInput!) {
    deleteCarePlanItem(input: $input) {
      deletedCarePlanItemId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickDeleted = (data: CareLinesDeleteMutation$data) => data.deleteCarePlanItem;

interface Props {
  readonly lines: readonly CareLine[];
  /** Null for whoever only reads. */
  readonly onEdit: ((line: CareLine) => void) | null;
  readonly onDeleted: () => void;
}

/** The lines of the plan: a table, on phones cards. */
export function CareLines({ lines, onEdit, onDeleted }: Props) {
  const { t } = useTranslation('care');
  const phone = useMediaQuery(breakpoints.phone);
  const actions = (line: CareLine) =>
    onEdit && (
      <div className={styles['actions']}>
        <Button aria-label={t('editName', { title: line.title ?? '' })} onClick={() => onEdit(line)}>
          {t('edit')}
        </Button>
        <DeleteLine line={line} onDeleted={onDeleted} />
      </div>
    );
  if (phone) {
    return (
      <ul className={styles['cards']} aria-label={t('lines')}>
        {lines.map((line) => (
          <li key={line.id} className={styles['card']}>
            <div className={styles['top']}>
              <b>{line.title}</b>
              <ForWhom line={line} />
            </div>
            <When line={line} />
            <div className={styles['meta']}>
              <Who line={line} />
            </div>
            {actions(line)}
          </li>
        ))}
      </ul>
    );
  }

  const columns: TableColumnsType<CareLine> = [
    { key: 'what', title: t('what'), rowScope: 'row', render: (_, { title }) => title },
    { key: 'when', title: t('when'), render: (_, line) => <When line={line} /> },
    { key: 'forWhom', title: t('forWhom'), render: (_, line) => <ForWhom line={line} /> },
    { key: 'who', title: t('who'), render: (_, line) => <Who line={line} /> },
    ...(onEdit ? [{ key: 'actions', title: '', render: (_: unknown, line: CareLine) => actions(line) }] : []),
  ];
  return (
    <Table<CareLine> aria-label={t('lines')} rowKey="id" columns={columns} dataSource={[...lines]} pagination={false} />
  );
}

function When({ line }: { readonly line: CareLine }) {
  const { t } = useTranslation('care');
  const term = useTerm('care');
  const { trigger, days, dateKind, month, day, calendar, leadDays, active } = line;
  const text =
    trigger == null || trigger === '%future added value'
      ? ''
      : t(`whenText.${trigger}`, {
          days,
          leadDays,
          month,
          day,
          kind: dateKind == null ? t('anyKind') : term('kindName', dateKind),
          calendar: calendar == null ? '' : term('calendarName', calendar),
        });
  return (
    <span>
      {text} {active === false && <Tag>{t('off')}</Tag>}
    </span>
  );
}

function ForWhom({ line: { tier } }: { readonly line: CareLine }) {
  const { t } = useTranslation('care');
  return tier == null ? <span>{t('everyTier')}</span> : <TierTag name={tier.name ?? ''} rank={tier.rank ?? 99} />;
}

function Who({ line: { assigneeRole, type } }: { readonly line: CareLine }) {
  const { t } = useTranslation('care');
  const term = useTerm('care');
  const who = assigneeRole == null ? t('owner') : term('role', assigneeRole);
  return <span>{[who, type && term('taskType', type)].filter(Boolean).join(' · ')}</span>;
}

function DeleteLine({ line, onDeleted }: { readonly line: CareLine; readonly onDeleted: () => void }) {
  const { t } = useTranslation('care');
  const { t: common } = useTranslation();
  const toast = useToast();
  const title = line.title ?? '';
  const [remove, pending] = useAppMutation<CareLinesDeleteMutation, CareLinesDeleteMutation$data['deleteCarePlanItem']>(
    deleteMutation,
    { payload: pickDeleted },
  );

  async function confirmed(): Promise<void> {
    const outcome = await remove({ input: { id: line.id, version: line.version } });
    if (outcome.ok) toast.success(t('deleted', { title }));
    onDeleted();
  }

  return (
    <Popconfirm
      title={t('deleteQuestion', { title })}
      okText={common('action.delete')}
      okButtonProps={{ danger: true }}
      cancelText={common('action.cancel')}
      onConfirm={confirmed}
    >
      <Button danger loading={pending} aria-label={t('deleteName', { title })}>
        {common('action.delete')}
      </Button>
    </Popconfirm>
  );
}
