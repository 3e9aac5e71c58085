import { Link } from '@tanstack/react-router';
import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Suspense, useDeferredValue, useEffect, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import styles from './CustomersPage.module.css';
import { ExportButton } from './export/ExportButton.tsx';
import { ImportLink } from './import/ImportLink.tsx';
import { CreateCustomer } from './form/CreateCustomer.tsx';
import { CustomerList } from './list/CustomerList.tsx';
import { FilterChips } from './list/FilterChips.tsx';
import { FilterDrawer } from './list/FilterDrawer.tsx';
import { FilterFields } from './list/FilterFields.tsx';
import { rememberSearch } from './list/lastSearch.ts';
import { filterCount, listVariables } from './list/listVariables.ts';
import { SavedViews } from './list/SavedViews.tsx';
import { SearchBox } from './list/SearchBox.tsx';
import { useCustomersUrl } from './list/useCustomersUrl.ts';
import { ViewSettings } from './list/ViewSettings.tsx';
import { useCustomerChoices } from './useCustomerChoices.ts';

export function CustomersPage(): ReactElement {
  const { t } = useTranslation('customers');
  return (
    <QueryBoundary loading={<PageHeader title={t('title')} />}>
      {(fetchKey) => <Customers choicesKey={fetchKey} />}
    </QueryBoundary>
  );
}

function Customers({ choicesKey }: { readonly choicesKey: number }) {
  const { t } = useTranslation('customers');
  const phone = useMediaQuery(breakpoints.phone);
  const choices = useCustomerChoices(choicesKey);
  const url = useCustomersUrl();
  const viewerId = useSession().id;
  const [filtersOpen, setFiltersOpen] = useState(false);

  // The rows on screen stay until the new ones are here; an answer that comes too late is never drawn.
  const wanted = useMemo(() => listVariables(url.search, viewerId), [url.search, viewerId]);
  const variables = useDeferredValue(wanted);

  const exported = useMemo(
    () => ({ where: wanted.where ?? null, search: wanted.search ?? null, order: wanted.order ?? null }),
    [wanted],
  );

  const { search, change, clear } = url;
  useEffect(() => rememberSearch(search), [search]);
  const count = filterCount(search);

  const create = choices.canWrite ? <CreateCustomer choices={choices} /> : undefined;

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Link to="/customers/segments" className={styles.segments ?? ''}>
              {t('segments')}
            </Link>
            <Suspense fallback={null}>
              <SavedViews url={url} />
            </Suspense>
            <ImportLink />
            <ExportButton set={exported} />
            {create}
          </>
        }
      />
      <search className={styles.tools}>
        <div className={styles.text}>
          <SearchBox value={search.text ?? ''} onSearch={(text) => change({ text }, { replace: true })} />
        </div>
        {phone ? (
          <Button icon={<FilterOutlined aria-hidden="true" />} onClick={() => setFiltersOpen(true)}>
            {count > 0 ? t('filtersActive', { count }) : t('filters')}
          </Button>
        ) : (
          <>
            <FilterFields search={search} change={change} choices={choices} />
            <span className={styles.settings}>
              <ViewSettings />
            </span>
          </>
        )}
      </search>
      <FilterDrawer open={phone && filtersOpen} onClose={() => setFiltersOpen(false)}>
        <FilterFields search={search} change={change} choices={choices} />
      </FilterDrawer>
      <FilterChips search={search} change={change} choices={choices} onClear={clear} />
      <div className={styles.list}>
        <QueryBoundary resetKey={JSON.stringify(variables)}>
          {(fetchKey) => (
            <CustomerList
              variables={variables}
              fetchKey={fetchKey}
              url={url}
              stale={variables !== wanted}
              onClear={clear}
              create={create}
            />
          )}
        </QueryBoundary>
      </div>
    </>
  );
}
