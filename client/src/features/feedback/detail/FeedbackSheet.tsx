import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { NoResult } from '../../../shared/ui/StatePanel.tsx';
import { DateTimeText } from '../../../shared/ui/Time.tsx';
import { ScoreOf } from '../list/cells.tsx';
import { allowedSteps, type Step } from '../steps.ts';
import type { FeedbackSheetQuery } from './__generated__/FeedbackSheetQuery.graphql.ts';
import type { FeedbackRecord } from './feedbackRecord.ts';
import styles from './FeedbackSheet.module.css';
import { Progress } from './Progress.tsx';
import { StepDialog } from './StepDialog.tsx';

const query = graphql`
  query FeedbackSheetQuery($id: ID!) {
    feedback(id: $id) {
      ...useFeedbackStep_feedback
      id
      version
      title
      text
      source
      category
      score
      status
      priority
      actionNote
      reply
      repliedVia
      repliedAt
      declineReason
      receivedAt
      dueAt
      customer {
        id
        name
      }
      contact {
        id
        fullName
      }
      assignee {
        id
        name
      }
      repliedBy {
        id
        name
      }
    }
  }
`;

interface Props {
  readonly id: string | null;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly canWrite: boolean;
  readonly onClose: () => void;
}

/** One piece of feedback with its whole life, over the list. */
export function FeedbackSheet({ id, people, canWrite, onClose }: Props) {
  const { t } = useTranslation('feedback');
  const { t: common } = useTranslation();
  return (
    <Drawer
      open={id !== null}
      title={t('detail.title')}
      size={560}
      onClose={onClose}
      closable={{ 'aria-label': common('action.close') }}
      destroyOnHidden
    >
      {id !== null && (
        <QueryBoundary resetKey={id}>
          {(retry) => <Sheet key={id} id={id} retry={retry} people={people} canWrite={canWrite} />}
        </QueryBoundary>
      )}
    </Drawer>
  );
}

interface SheetProps extends Pick<Props, 'people' | 'canWrite'> {
  readonly id: string;
  readonly retry: number;
}

function Sheet({ id, retry, people, canWrite }: SheetProps) {
  const { t } = useTranslation('feedback');
  const [refresh, setRefresh] = useState(0);
  const [step, setStep] = useState<Step | null>(null);
  const { feedback } = useLazyLoadQuery<FeedbackSheetQuery>(
    query,
    { id },
    { fetchKey: retry + refresh, fetchPolicy: 'store-and-network' },
  );
  if (!feedback) return <NoResult title={t('detail.gone')}>{t('detail.goneHint')}</NoResult>;

  const [next, ...others] = canWrite ? allowedSteps(feedback.status) : [];
  const label = (name: Step) => t(name === 'act' && feedback.status === 'ACTION' ? 'actAgain' : `step.${name}`);
  return (
    <div className={styles.sheet}>
      <h2 className={styles.title}>{feedback.title}</h2>
      <Progress status={feedback.status} />
      {next !== undefined && (
        <div className={styles.actions}>
          <Button type="primary" onClick={() => setStep(next)}>
            {label(next)}
          </Button>
          {others.map((name) => (
            <Button key={name} danger={name === 'decline'} onClick={() => setStep(name)}>
              {label(name)}
            </Button>
          ))}
        </div>
      )}
      <Words feedback={feedback} />
      <Facts feedback={feedback} />
      <StepDialog
        step={step}
        feedback={feedback}
        people={people}
        onClose={() => setStep(null)}
        onOutdated={() => setRefresh((key) => key + 1)}
      />
    </div>
  );
}

/** What was said and done, in the order it happened. */
function Words({ feedback }: { readonly feedback: FeedbackRecord }) {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  const { text, actionNote, declineReason, reply, repliedAt, repliedBy, repliedVia } = feedback;
  return (
    <>
      <section>
        <h3>{t('detail.text')}</h3>
        <p className={styles.text}>{text}</p>
      </section>
      {actionNote != null && (
        <section>
          <h3>{t('detail.actionNote')}</h3>
          <p className={styles.text}>{actionNote}</p>
        </section>
      )}
      {declineReason != null && (
        <section>
          <h3>{t('detail.declineReason')}</h3>
          <p className={styles.text}>{declineReason}</p>
        </section>
      )}
      {reply != null && (
        <section>
          <h3>{t('detail.reply')}</h3>
          <p className={styles.text}>{reply}</p>
          <p className={styles.quiet}>
            {repliedVia != null &&
              t('detail.repliedBy', { name: repliedBy?.name ?? '—', channel: term('channel', repliedVia) })}{' '}
            {repliedAt != null && <DateTimeText value={repliedAt} />}
          </p>
        </section>
      )}
    </>
  );
}

function Facts({ feedback }: { readonly feedback: FeedbackRecord }) {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  const { customer, contact, category, priority, source, score, assignee, receivedAt, dueAt } = feedback;
  const facts = [
    [
      t('column.customer'),
      customer && (
        <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
          {customer.name}
        </Link>
      ),
    ],
    [t('detail.contact'), contact?.fullName],
    [t('column.category'), category && term('category', category)],
    [t('column.priority'), priority && term('priority', priority)],
    [t('column.assignee'), assignee?.name],
    [t('detail.source'), source && term('source', source)],
    [t('column.score'), score == null ? null : <ScoreOf score={score} />],
    [t('column.receivedAt'), receivedAt && <DateTimeText value={receivedAt} />],
    [t('column.dueAt'), dueAt && <DateTimeText value={dueAt} />],
  ] as const;

  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <FieldText value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
