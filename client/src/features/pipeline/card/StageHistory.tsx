import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { DateTimeText } from '../../../shared/ui/Time.tsx';
import type { StageHistory_opportunity$key } from './__generated__/StageHistory_opportunity.graphql.ts';
import styles from './CardSheet.module.css';

const fragment = graphql`
  fragment StageHistory_opportunity on Opportunity {
    stageChanges {
      id
      at
      status
      note
      fromStage {
        id
      }
      toStage {
        id
        name
      }
      by {
        id
        name
      }
    }
  }
`;

/** Where the opportunity has been, the latest first. */
export function StageHistory({ opportunity }: { readonly opportunity: StageHistory_opportunity$key }) {
  const { t } = useTranslation('pipeline');
  const term = useTerm('pipeline');
  const { stageChanges } = useFragment(fragment, opportunity);

  return (
    <section>
      <h3>{t('sheet.history')}</h3>
      <ol className={styles.list}>
        {(stageChanges ?? []).map(({ id, at, status, note, fromStage, toStage, by }) => (
          <li key={id} className={styles.entry}>
            <div>
              {fromStage?.id === toStage?.id && status != null
                ? term('status', status)
                : t('sheet.entered', { stage: toStage?.name ?? '—' })}
            </div>
            <div className={styles.quiet}>
              {at != null && <DateTimeText value={at} />} {by?.name}
            </div>
            {note != null && <div>{note}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
