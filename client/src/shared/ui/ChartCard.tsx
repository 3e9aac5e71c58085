import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './ChartCard.module.css';
import type { ChartOption } from './chartRuntime.ts';
import { LoadingState } from './LoadingState.tsx';

const Chart = lazy(() => import('./Chart.tsx'));

export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface Props {
  readonly title: string;
  /** What is counted and as of when. */
  readonly note?: ReactNode;
  readonly option: ChartOption;
  /** The same numbers as a table: for screen readers, and for whoever wants the figure. */
  readonly table: ChartTable;
  readonly height?: number;
  /** A click on a bar or step; open the list with exactly that filter. */
  readonly onSelect?: (name: string) => void;
}

/** A chart and the table behind it; ECharts is loaded when the first one is shown. */
export function ChartCard({ title, note, option, table, height = 260, onSelect }: Props) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const headingId = useId();

  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        <Button
          type="text"
          icon={asTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('chart.showChart') : t('chart.showTable')}
        </Button>
      </div>
      {asTable ? (
        <DataTable caption={title} table={table} />
      ) : (
        <div style={{ height }}>
          <Suspense fallback={<LoadingState rows={4} />}>
            <Chart label={title} option={option} {...(onSelect && { onSelect })} />
          </Suspense>
        </div>
      )}
      {note !== undefined && <p className={styles.note}>{note}</p>}
    </section>
  );
}

function DataTable({ caption, table }: { readonly caption: string; readonly table: ChartTable }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
