import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../shared/lib/format.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  SegmentCardDeleteMutation,
  SegmentCardDeleteMutation$data,
} from './__generated__/SegmentCardDeleteMutation.graphql.ts';
import type { SegmentsPageQuery$data } from './__generated__/SegmentsPageQuery.graphql.ts';
import styles from './SegmentsPage.module.css';
import { useProblemWords, useSharingWords } from './sharing.ts';
import { useCustomerCount } from './useCustomerCount.ts';

const deleteMutation = graphql`
  mutation SegmentCardDeleteMutation($input: DeleteSegmentInput!) {
    deleteSegment(input: $input) {
      deletedSegmentId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: SegmentCardDeleteMutation$data) => data.deleteSegment;

type Segment = NonNullable<NonNullable<SegmentsPageQuery$data['segments']>['nodes']>[number];

interface Props {
  readonly segment: Segment;
  readonly onEdit: () => void;
  readonly onDeleted: () => void;
}

/** One segment: what it is called, who made it, how many are in it, and what can be done with it. */
export function SegmentCard({ segment, onEdit, onDeleted }: Props) {
  const { t } = useTranslation('segments');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const toast = useToast();
  const language = useLanguage();
  const sharing = useSharingWords();
  const problemWords = useProblemWords();
  const name = segment.name ?? '';
  const problem = segment.problem ?? null;
  const { count, loading } = useCustomerCount(problem === null ? { segmentId: segment.id } : null);
  const [remove, pending] = useAppMutation<SegmentCardDeleteMutation, SegmentCardDeleteMutation$data['deleteSegment']>(
    deleteMutation,
    { payload: pick, namespace: 'segments' },
  );

  async function confirmed(): Promise<void> {
    const outcome = await remove({ input: { id: segment.id, version: segment.version } });
    if (!outcome.ok) return;
    toast.success(t('removed', { name }));
    onDeleted();
  }

  function ask(): void {
    modal.confirm({
      title: t('removeQuestion', { name }),
      content: t('removeText'),
      okText: common('action.delete'),
      okButtonProps: { danger: true },
      cancelText: common('action.cancel'),
      onOk: confirmed,
    });
  }

  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.facts}>
        <h2 className={styles.name}>
          {problem === null ? (
            <Link to="/customers" search={{ segment: segment.id }}>
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        {segment.description && <p className={styles.text}>{segment.description}</p>}
        <p className={styles.hint}>
          {[segment.isMine ? t('mine') : segment.owner?.name, segment.sharing && sharing(segment.sharing)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className={styles.count}>
        {problem !== null
          ? problemWords(problem)
          : loading
            ? t('fitsLoading')
            : count !== null && t('count', { total: formatNumber(count, language) })}
      </p>
      {segment.canEdit && (
        <div className={styles.tools} role="group" aria-label={t('actions', { name })}>
          <Button onClick={onEdit}>{t('edit')}</Button>
          <Button danger type="text" loading={pending} onClick={ask}>
            {t('remove')}
          </Button>
        </div>
      )}
    </article>
  );
}
