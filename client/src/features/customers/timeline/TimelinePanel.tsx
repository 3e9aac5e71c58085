import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLazyLoadQuery } from 'react-relay/hooks';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { timelineKinds, useTermOptions, type TimelineKind } from '../terms.ts';
import type { timelineQuery as TimelineQuery } from './__generated__/timelineQuery.graphql.ts';
import { Timeline } from './Timeline.tsx';
import { timelineQuery, timelineVariables } from './timelineQuery.ts';
import styles from './TimelinePanel.module.css';

interface Props {
  readonly customerId: string;
  readonly kinds: readonly TimelineKind[];
  readonly onKinds: (kinds: readonly TimelineKind[]) => void;
}

/** The mixed history with its filter by kind. */
export function TimelinePanel({ customerId, kinds, onKinds }: Props) {
  const { t } = useTranslation('customers');
  const options = useTermOptions();
  return (
    <section aria-label={t('timeline.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('timeline.title')}</h2>
        <Select<TimelineKind[]>
          mode="multiple"
          allowClear
          showSearch={false}
          maxTagCount={2}
          className={styles.filter ?? ''}
          aria-label={t('timeline.filter')}
          placeholder={t('timeline.all')}
          options={options('timelineKind', timelineKinds)}
          value={[...kinds]}
          onChange={onKinds}
        />
      </div>
      <QueryBoundary resetKey={`${customerId} ${kinds.join()}`}>
        {(fetchKey) => <Loaded customerId={customerId} kinds={kinds} fetchKey={fetchKey} />}
      </QueryBoundary>
    </section>
  );
}

function Loaded({ customerId, kinds, fetchKey }: Omit<Props, 'onKinds'> & { readonly fetchKey: number }) {
  const { customer } = useLazyLoadQuery<TimelineQuery>(timelineQuery, timelineVariables(customerId, kinds), {
    fetchKey,
    fetchPolicy: 'store-and-network',
  });
  return customer ? <Timeline customer={customer} filtered={kinds.length > 0} /> : null;
}
