import { Link } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { useHasPermission } from '../../shared/session/useSession.ts';
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
  const canEdit = useHasPermission('tiers.write');
  const [refresh, setRefresh] = useState(0);
  const reload = () => setRefresh((key) => key + 1);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('intro')}
        actions={
          <>
            <Link to="/tiers/care">{t('care')}</Link>
            {canEdit && <CreateTier onCreated={reload} />}
          </>
        }
      />
      <QueryBoundary>
        {(fetchKey) => <CarePlan fetchKey={fetchKey + refresh} canEdit={canEdit} onDeleted={reload} />}
      </QueryBoundary>
    </>
  );
}

interface Props {
  readonly fetchKey: number;
  readonly canEdit: boolean;
  readonly onDeleted: () => void;
}

function CarePlan({ fetchKey, canEdit, onDeleted }: Props) {
  const { t } = useTranslation('tiers');
  const phone = useMediaQuery(breakpoints.phone);
  const [editing, setEditing] = useState<TierRow | null>(null);
  const [deleting, setDeleting] = useState<TierRow | null>(null);
  const { tiers } = useLazyLoadQuery<TiersPageQuery>(query, {}, { fetchKey, fetchPolicy: 'store-and-network' });
  const rows = tiers ?? [];
  if (rows.length === 0) return <FirstUse title={t('empty')}>{t('emptyHint')}</FirstUse>;

  const Rows = phone ? TierCards : TierTable;
  return (
    <>
      {!canEdit && <p className={styles.note}>{t('readOnly')}</p>}
      <Rows rows={rows} onEdit={canEdit ? setEditing : null} onDelete={canEdit ? setDeleting : null} />
      <EditTier tier={editing} onClose={() => setEditing(null)} />
      <DeleteTier
        key={deleting?.id}
        tier={deleting}
        others={rows.filter(({ id }) => id !== deleting?.id)}
        onClose={() => setDeleting(null)}
        onDeleted={() => {
          setDeleting(null);
          onDeleted();
        }}
      />
    </>
  );
}
