import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useHasPermission } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { CarePageQuery } from './__generated__/CarePageQuery.graphql.ts';
import { CareDrawer } from './CareDrawer.tsx';
import { CareLines } from './CareLines.tsx';
import { CarePreview } from './CarePreview.tsx';
import styles from './CarePage.module.css';
import { planWith, type CareInput, type CareLine } from './careLine.ts';
import { RunCare } from './RunCare.tsx';
import './texts.ts';

const query = graphql`
  query CarePageQuery {
    tiers {
      id
      name
    }
    carePlanItems {
      id
      version
      tier {
        id
        name
        rank
      }
      trigger
      title
      type
      content
      channels
      assigneeRole
      days
      dateKind
      month
      day
      calendar
      leadDays
      active
    }
  }
`;

/** What is due when for which customers, and what that means for the next three months. */
export function CarePage(): ReactElement {
  const { t } = useTranslation('care');
  const canEdit = useHasPermission('tiers.write');
  const [refresh, setRefresh] = useState(0);
  const [editing, setEditing] = useState<CareLine | 'new' | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('intro')}
        actions={
          canEdit ? (
            <>
              <RunCare />
              <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing('new')}>
                {t('add')}
              </Button>
            </>
          ) : undefined
        }
      />
      <QueryBoundary>
        {(fetchKey) => (
          <Plan
            fetchKey={fetchKey + refresh}
            canEdit={canEdit}
            editing={editing}
            onEdit={setEditing}
            onChanged={() => setRefresh((key) => key + 1)}
          />
        )}
      </QueryBoundary>
    </>
  );
}

interface Props {
  readonly fetchKey: number;
  readonly canEdit: boolean;
  readonly editing: CareLine | 'new' | null;
  readonly onEdit: (line: CareLine | 'new' | null) => void;
  readonly onChanged: () => void;
}

function Plan({ fetchKey, canEdit, editing, onEdit, onChanged }: Props) {
  const { t } = useTranslation('care');
  const data = useLazyLoadQuery<CarePageQuery>(query, {}, { fetchKey, fetchPolicy: 'store-and-network' });
  const lines = data.carePlanItems ?? [];
  const [draft, setDraft] = useState<CareInput | null>(null);
  const close = () => {
    setDraft(null);
    onEdit(null);
  };

  return (
    <>
      {!canEdit && <p className={styles['note']}>{t('readOnly')}</p>}
      {lines.length === 0 ? (
        <FirstUse title={t('empty')}>{t('emptyHint')}</FirstUse>
      ) : (
        <CareLines lines={lines} onEdit={canEdit ? onEdit : null} onDeleted={onChanged} />
      )}
      {canEdit && lines.length > 0 && (
        <QueryBoundary>{(key) => <CarePreview fetchKey={fetchKey + key} items={null} />}</QueryBoundary>
      )}
      <CareDrawer
        line={editing}
        tiers={data.tiers ?? []}
        preview={
          draft && (
            <QueryBoundary>
              {(key) => <CarePreview fetchKey={key} items={planWith(lines, editing, draft)} />}
            </QueryBoundary>
          )
        }
        onPreview={setDraft}
        onClose={close}
        onSaved={onChanged}
      />
    </>
  );
}
