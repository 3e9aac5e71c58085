import { Table, type TableColumnsType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { useTranslation } from 'react-i18next';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { Money } from '../../../shared/ui/Money.tsx';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import type { Sort, SortKey } from '../customersSearch.ts';
import { useTerm } from '../terms.ts';
import { CustomerLink, NextStep, TagNames, TierOf } from './cells.tsx';
import { useColumnChoice } from './columnChoice.ts';
import type { CustomerRow } from './customerRow.ts';
import styles from './CustomerTable.module.css';
import { sortParts } from './listVariables.ts';
import type { CustomersUrl } from './useCustomersUrl.ts';

interface Props {
  readonly rows: readonly CustomerRow[];
  readonly url: CustomersUrl;
}

/** An ordinary table: real rows and cells, and a header that says how it is sorted. */
export function CustomerTable({ rows, url: { search, change } }: Props) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const accessTo = useFieldAccess('CustomerListQuery');
  const access = accessTo('customers.nodes.annualValue');
  const scoreAccess = accessTo('customers.nodes.activityScore');
  const [chosen] = useColumnChoice();
  const current = search.sort === undefined ? null : sortParts(search.sort);

  const sortable = (key: SortKey) => ({
    key,
    sorter: true,
    sortOrder: current?.key === key ? (current.direction === 'ASC' ? ('ascend' as const) : ('descend' as const)) : null,
  });

  const columns: TableColumnsType<CustomerRow> = [
    { ...sortable('name'), title: t('column.name'), rowScope: 'row', render: (_, row) => <CustomerLink row={row} /> },
    { ...sortable('tier'), title: t('column.tier'), render: (_, row) => <TierOf row={row} /> },
    {
      ...sortable('lifecycle'),
      title: t('column.lifecycle'),
      render: (_, { lifecycle }) => <FieldText value={lifecycle ? term('lifecycle', lifecycle) : null} />,
    },
    { ...sortable('owner'), title: t('column.owner'), render: (_, { owner }) => <FieldText value={owner?.name} /> },
    { key: 'tags', title: t('column.tags'), responsive: ['lg'], render: (_, row) => <TagNames row={row} /> },
    {
      ...sortable('city'),
      title: t('column.city'),
      responsive: ['lg'],
      render: (_, { city }) => <FieldText value={city} />,
    },
    {
      ...sortable('lastContactAt'),
      title: t('column.lastContactAt'),
      responsive: ['lg'],
      render: (_, { lastContactAt }) => (
        <FieldText value={lastContactAt && <RelativeTime value={lastContactAt} />} empty={t('never')} />
      ),
    },
    { ...sortable('nextContactAt'), title: t('column.nextContactAt'), render: (_, row) => <NextStep row={row} /> },
    {
      // The order would give away what the figures do not.
      ...(access === 'FULL' ? sortable('annualValue') : { key: 'annualValue' }),
      title: t('column.annualValue'),
      align: 'end',
      render: (_, { annualValue, currency }) => (
        <FieldText
          access={access}
          value={annualValue != null && <Money amount={annualValue} currency={currency ?? 'CNY'} compact />}
        />
      ),
    },
    {
      ...(scoreAccess === 'FULL' ? sortable('activityScore') : { key: 'activityScore' }),
      title: t('column.activityScore'),
      align: 'end',
      render: (_, { activityScore }) => (
        <FieldText
          access={scoreAccess}
          value={activityScore != null && <span className="figures">{activityScore}</span>}
        />
      ),
    },
  ];

  function sortBy({ columnKey, order }: SorterResult<CustomerRow>): void {
    const key = columnKey as SortKey;
    const sort: Sort | undefined = order ? (order === 'descend' ? `-${key}` : key) : undefined;
    change({ sort });
  }

  return (
    <Table<CustomerRow>
      className={styles.table ?? ''}
      rowKey="id"
      columns={columns.filter(({ key }) => key === 'name' || chosen.some((column) => column === key))}
      dataSource={[...rows]}
      pagination={false}
      showSorterTooltip={false}
      onChange={(_page, _filters, sorter) => {
        if (!Array.isArray(sorter)) sortBy(sorter);
      }}
    />
  );
}
