import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { Money } from '../../../shared/ui/Money.tsx';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { NoResult } from '../../../shared/ui/StatePanel.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import type { BoardFilter } from '../board/boardStore.ts';
import type { Choice } from '../BoardTools.tsx';
import { closingKinds, type Closing } from '../forms/closing.ts';
import { EditOpportunity } from '../forms/EditOpportunity.tsx';
import { useReopen } from '../forms/useReopen.ts';
import type { CardSheetQuery, CardSheetQuery$data } from './__generated__/CardSheetQuery.graphql.ts';
import styles from './CardSheet.module.css';
import { CardTasks } from './CardTasks.tsx';
import { StageChecklist } from './StageChecklist.tsx';
import { StageHistory } from './StageHistory.tsx';

const query = graphql`
  query CardSheetQuery($id: ID!) {
    opportunity(id: $id) {
      id
      version
      title
      status
      amount
      currency
      probability
      source
      competitor
      expectedCloseOn
      lostReason
      closeNote
      customer {
        id
        name
      }
      owner {
        id
        name
      }
      contact {
        id
        fullName
      }
      stage {
        id
        name
      }
      ...EditOpportunity_opportunity
      ...StageChecklist_opportunity
      ...StageHistory_opportunity
      ...CardTasks_opportunity
    }
  }
`;

interface Props {
  readonly id: string | null;
  readonly owners: readonly Choice[];
  readonly canWrite: boolean;
  readonly where: BoardFilter;
  readonly onClose: () => void;
  readonly onClosing: (closing: Closing) => void;
}

/** Everything about one opportunity, over the board. */
export function CardSheet(props: Props) {
  const { t } = useTranslation('pipeline');
  const { t: common } = useTranslation();
  return (
    <Drawer
      open={props.id !== null}
      title={t('sheet.details')}
      size={560}
      onClose={props.onClose}
      closable={{ 'aria-label': common('action.close') }}
      destroyOnHidden
    >
      {props.id !== null && (
        <QueryBoundary resetKey={props.id}>
          {(fetchKey) => <Sheet {...props} key={props.id} id={props.id ?? ''} fetchKey={fetchKey} />}
        </QueryBoundary>
      )}
    </Drawer>
  );
}

function Sheet({
  id,
  owners,
  canWrite,
  where,
  onClosing,
  fetchKey,
}: Props & { readonly id: string; readonly fetchKey: number }) {
  const { t } = useTranslation('pipeline');
  const { t: common } = useTranslation();
  const [editing, setEditing] = useState(false);
  const [reopen, reopening] = useReopen(where);
  const { opportunity } = useLazyLoadQuery<CardSheetQuery>(
    query,
    { id },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  if (!opportunity) return <NoResult title={t('sheet.gone')}>{t('sheet.goneHint')}</NoResult>;

  const { version } = opportunity;
  const title = opportunity.title ?? '';
  return (
    <div className={styles.sheet}>
      <h2 className={styles.title}>{title}</h2>
      {canWrite && (
        <div className={styles.actions}>
          {opportunity.status === 'OPEN' ? (
            closingKinds.map((kind) => (
              <Button
                key={kind}
                type={kind === 'won' ? 'primary' : 'default'}
                danger={kind === 'lost'}
                onClick={() => onClosing({ kind, id, version, title })}
              >
                {t(kind)}
              </Button>
            ))
          ) : (
            <Button type="primary" loading={reopening} onClick={() => reopen({ id, version, title })}>
              {t('reopen')}
            </Button>
          )}
          {!editing && <Button onClick={() => setEditing(true)}>{common('action.edit')}</Button>}
        </div>
      )}
      {editing ? (
        <EditOpportunity opportunity={opportunity} owners={owners} onDone={() => setEditing(false)} />
      ) : (
        <Facts opportunity={opportunity} />
      )}
      <StageChecklist opportunity={opportunity} canWrite={canWrite && opportunity.status === 'OPEN'} />
      <CardTasks opportunity={opportunity} />
      <StageHistory opportunity={opportunity} />
    </div>
  );
}

function Facts({ opportunity }: { readonly opportunity: NonNullable<CardSheetQuery$data['opportunity']> }) {
  const { t } = useTranslation('pipeline');
  const term = useTerm('pipeline');
  const { customer, amount, currency, status, source, lostReason, probability } = opportunity;
  const facts = [
    [
      t('form.customer'),
      customer && (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    ],
    [t('form.amount'), amount == null ? null : <Money amount={amount} currency={currency ?? 'CNY'} />],
    [t('form.stage'), opportunity.stage?.name],
    [t('sheet.status'), status && term('status', status)],
    [t('sheet.probability'), probability == null ? null : `${probability}%`],
    [t('form.owner'), opportunity.owner?.name],
    [t('form.contact'), opportunity.contact?.fullName],
    [t('form.closeOn'), opportunity.expectedCloseOn && <DateText value={opportunity.expectedCloseOn} />],
    [t('form.source'), source && term('source', source)],
    [t('form.competitor'), opportunity.competitor],
    ...(lostReason ? [[t('sheet.lostReason'), term('lostReason', lostReason)] as const] : []),
    ...(opportunity.closeNote ? [[t('sheet.closeNote'), opportunity.closeNote] as const] : []),
  ] as const;

  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <FieldText value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
