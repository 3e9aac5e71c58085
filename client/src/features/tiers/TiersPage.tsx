import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { TiersPageQuery } from './__generated__/TiersPageQuery.graphql.ts';
import { EditTier } from './EditTier.tsx';
import { TierCards } from './TierCards.tsx';
import styles from './TiersPage.module.css';
import { TierTable } from './TierTable.tsx';
import type { TierRow } from './tierRow.ts';

const query = graphql`
  query TiersPageQuery {
    viewer {
      permissions {
        canEditTiers
      }
    }
    tiers {
      id
      version
      name
      rank
      intervalDays
      content
      channels
      ownerRole
      customerCount
    }
  }
`;

export function TiersPage(): ReactElement {
  const { t } = useTranslation('tiers');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      <QueryBoundary>{(fetchKey) => <CarePlan fetchKey={fetchKey} />}</QueryBoundary>
    </>
  );
}

function CarePlan({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('tiers');
  const phone = useMediaQuery(breakpoints.phone);
  const [editing, setEditing] = useState<TierRow | null>(null);
  const { viewer, tiers } = useLazyLoadQuery<TiersPageQuery>(query, {}, { fetchKey, fetchPolicy: 'store-and-network' });
  const canEdit = viewer?.permissions.canEditTiers ?? false;
  const rows = [...(tiers ?? [])].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  if (rows.length === 0) return <FirstUse title={t('empty')}>{t('emptyHint')}</FirstUse>;

  const Rows = phone ? TierCards : TierTable;
  return (
    <>
      {!canEdit && <p className={styles.note}>{t('readOnly')}</p>}
      <Rows rows={rows} onEdit={canEdit ? setEditing : null} />
      <EditTier tier={editing} onClose={() => setEditing(null)} />
    </>
  );
}
