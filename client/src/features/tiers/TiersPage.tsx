import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { TiersPageQuery } from './__generated__/TiersPageQuery.graphql.ts';
import { CreateTier } from './CreateTier.tsx';
import { DeleteTier } from './DeleteTier.tsx';
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
  const [deleting, setDeleting] = useState<TierRow | null>(null);
  const [refresh, setRefresh] = useState(0);
  const { viewer, tiers } = useLazyLoadQuery<TiersPageQuery>(
    query,
    {},
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  const canEdit = viewer?.permissions.canEditTiers ?? false;
  const rows = tiers ?? [];
  const create = canEdit && <CreateTier onCreated={() => setRefresh((key) => key + 1)} />;
  if (rows.length === 0) {
    return (
      <FirstUse title={t('empty')} actions={create}>
        {t('emptyHint')}
      </FirstUse>
    );
  }

  const Rows = phone ? TierCards : TierTable;
  return (
    <>
      {!canEdit && <p className={styles.note}>{t('readOnly')}</p>}
      {create && <div className={styles.tools}>{create}</div>}
      <Rows rows={rows} onEdit={canEdit ? setEditing : null} onDelete={canEdit ? setDeleting : null} />
      <EditTier tier={editing} onClose={() => setEditing(null)} />
      <DeleteTier
        key={deleting?.id}
        tier={deleting}
        others={rows.filter(({ id }) => id !== deleting?.id)}
        onClose={() => setDeleting(null)}
        onDeleted={() => {
          setDeleting(null);
          setRefresh((key) => key + 1);
        }}
      />
    </>
  );
}
