import { getRouteApi, Link } from '@tanstack/react-router';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { SegmentsPageQuery } from './__generated__/SegmentsPageQuery.graphql.ts';
import { SegmentCard } from './SegmentCard.tsx';
import { SegmentEditor } from './SegmentEditor.tsx';
import styles from './SegmentsPage.module.css';
import './texts.ts';

const route = getRouteApi('/signed-in/customers/segments');
const PAGE_SIZE = 50;

const query = graphql`
  query SegmentsPageQuery($first: Int!, $after: String) {
    segments(first: $first, after: $after, order: [{ name: ASC }]) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        name
        description
        sharing
        problem
        isMine
        canEdit
        owner {
          id
          name
        }
      }
    }
  }
`;

/** Kept conditions on customers: the viewer's own and those shared with them. */
export function SegmentsPage(): ReactElement {
  const { t } = useTranslation('segments');
  const { edit } = route.useSearch();
  const navigate = route.useNavigate();
  const [refresh, setRefresh] = useState(0);
  const open = (id: string | undefined) => void navigate({ search: { edit: id }, resetScroll: false });
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => open('new')}>
      {t('create')}
    </Button>
  );

  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            {t('intro')} <Link to="/customers">{t('back')}</Link>
          </>
        }
        actions={create}
      />
      <QueryBoundary>
        {(fetchKey) => (
          <Segments
            fetchKey={fetchKey + refresh}
            create={create}
            onEdit={open}
            onChanged={() => setRefresh((key) => key + 1)}
          />
        )}
      </QueryBoundary>
      <Drawer
        open={edit !== undefined}
        title={edit === 'new' ? t('create') : t('edit')}
        size="large"
        onClose={() => open(undefined)}
        destroyOnHidden
      >
        {edit !== undefined && (
          <QueryBoundary>
            {(fetchKey) => (
              <SegmentEditor
                key={edit}
                id={edit === 'new' ? null : edit}
                fetchKey={fetchKey}
                onSaved={() => {
                  setRefresh((key) => key + 1);
                  open(undefined);
                }}
              />
            )}
          </QueryBoundary>
        )}
      </Drawer>
    </>
  );
}

interface ListProps {
  readonly fetchKey: number;
  readonly create: ReactElement;
  readonly onEdit: (id: string) => void;
  readonly onChanged: () => void;
}

function Segments(props: ListProps) {
  const { t } = useTranslation('segments');
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {pages.map((after, index) => (
        <SegmentRows
          key={after ?? ''}
          {...props}
          after={after}
          onMore={index === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
        />
      ))}
    </ul>
  );
}

interface RowsProps extends ListProps {
  readonly after: string | null;
  readonly onMore: ((after: string) => void) | undefined;
}

function SegmentRows({ fetchKey, create, onEdit, onChanged, after, onMore }: RowsProps) {
  const { t } = useTranslation('segments');
  const { segments } = useLazyLoadQuery<SegmentsPageQuery>(
    query,
    { first: PAGE_SIZE, after },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const rows = segments?.nodes ?? [];
  const next = segments?.pageInfo.hasNextPage ? segments.pageInfo.endCursor : null;

  if (rows.length === 0 && after === null) {
    return (
      <li>
        <FirstUse title={t('empty')} actions={create}>
          {t('emptyHint')}
        </FirstUse>
      </li>
    );
  }
  return (
    <>
      {rows.map((segment) => (
        <li key={segment.id}>
          <SegmentCard segment={segment} onEdit={() => onEdit(segment.id)} onDeleted={onChanged} />
        </li>
      ))}
      {next && onMore && (
        <li>
          <Button block onClick={() => onMore(next)}>
            {t('more')}
          </Button>
        </li>
      )}
    </>
  );
}
