import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import type { StageChecklist_opportunity$key } from './__generated__/StageChecklist_opportunity.graphql.ts';
import type {
  StageChecklistMutation,
  StageChecklistMutation$data,
} from './__generated__/StageChecklistMutation.graphql.ts';
import styles from './CardSheet.module.css';

const fragment = graphql`
  fragment StageChecklist_opportunity on Opportunity {
    id
    stage {
      id
      checklist {
        id
        title
        required
      }
    }
    checklistMarks {
      id
      item {
        id
      }
    }
  }
`;

const mutation = graphql`
  mutation StageChecklistMutation($input: MarkChecklistItemInput!) {
    markChecklistItem(input: $input) {
      opportunity {
        ...StageChecklist_opportunity
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: StageChecklistMutation$data) => data.markChecklistItem;

interface Props {
  readonly opportunity: StageChecklist_opportunity$key;
  readonly canWrite: boolean;
}

/** What is to be done before the opportunity goes on. */
export function StageChecklist({ opportunity, canWrite }: Props) {
  const { t } = useTranslation('pipeline');
  const { id, stage, checklistMarks } = useFragment(fragment, opportunity);
  const [mark, pending] = useAppMutation<StageChecklistMutation, StageChecklistMutation$data['markChecklistItem']>(
    mutation,
    { payload: pick, namespace: 'pipeline' },
  );
  const items = stage?.checklist ?? [];
  const done = new Set((checklistMarks ?? []).map(({ item }) => item?.id));

  return (
    <section>
      <h3>{t('sheet.checklist')}</h3>
      {items.length === 0 ? (
        <p className={styles.none}>{t('sheet.noChecklist')}</p>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id}>
              <Checkbox
                checked={done.has(item.id)}
                disabled={!canWrite || pending}
                onChange={({ target }) =>
                  void mark({ input: { opportunityId: id, itemId: item.id, done: target.checked } })
                }
              >
                {item.title} {item.required === true && <span className={styles.quiet}>{t('sheet.required')}</span>}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
