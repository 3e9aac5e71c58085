import {
  CheckSquareOutlined,
  EditOutlined,
  FunnelPlotOutlined,
  MessageOutlined,
  PhoneOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { translateDynamic } from '../../../shared/i18n/i18n.ts';
import { DateTimeText } from '../../../shared/ui/Time.tsx';
import { useTerm } from '../terms.ts';
import type { TimelineItem_entry$data, TimelineItem_entry$key } from './__generated__/TimelineItem_entry.graphql.ts';
import styles from './Timeline.module.css';

const entryFragment = graphql`
  fragment TimelineItem_entry on TimelineEntry {
    kind
    at
    summary
    actor {
      name
    }
    interaction {
      channel
      direction
      summary
      feedback
      sentiment
      nextStep
      nextAt
      contact {
        fullName
      }
    }
    opportunity {
      title
      status
      stage {
        name
      }
    }
    feedback {
      title
      status
    }
    task {
      title
      result
    }
  }
`;

const icons: Record<string, ReactNode> = {
  INTERACTION: <PhoneOutlined />,
  STAGE_CHANGE: <FunnelPlotOutlined />,
  FEEDBACK: <MessageOutlined />,
  TASK: <CheckSquareOutlined />,
  CUSTOMER_CHANGE: <EditOutlined />,
};

export function TimelineItem({ entry: entryKey }: { readonly entry: TimelineItem_entry$key }) {
  const term = useTerm();
  const entry = useFragment(entryFragment, entryKey);
  const { kind, at, actor, interaction } = entry;
  const what = [
    interaction?.channel ? term('channel', interaction.channel) : term('timelineKind', kind ?? ''),
    interaction?.direction && term('direction', interaction.direction),
    interaction?.contact?.fullName,
    actor?.name,
  ];

  return (
    <li className={styles.item}>
      <span className={styles.icon} aria-hidden="true">
        {icons[kind ?? '']}
      </span>
      <div className={styles.body}>
        <div className={styles.meta}>
          <span>{what.filter(Boolean).join(' · ')}</span>
          {at != null && <ClockTime value={at} />}
        </div>
        {interaction ? <Conversation interaction={interaction} /> : <Happening entry={entry} />}
      </div>
    </li>
  );
}

// The day stands above; a full date on every line would be noise.
function ClockTime({ value }: { readonly value: string }) {
  const text = new Intl.DateTimeFormat(useLanguage(), { hour: '2-digit', minute: '2-digit' }).format(new Date(value));
  return (
    <time dateTime={value} className="figures">
      {text}
    </time>
  );
}

function Conversation({ interaction }: { readonly interaction: NonNullable<TimelineItem_entry$data['interaction']> }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const { summary, feedback, sentiment, nextStep, nextAt } = interaction;
  return (
    <>
      <p className={styles.text}>{summary}</p>
      {feedback != null && (
        <p className={styles.aside}>
          <b>{t('composer.feedback')}</b> {feedback}
        </p>
      )}
      {sentiment != null && (
        <p className={styles.aside}>
          <b>{t('composer.sentiment')}</b> {term('sentiment', sentiment)}
        </p>
      )}
      {nextStep != null && (
        <p className={styles.aside}>
          <b>{t('composer.nextStep')}</b> {nextStep}
          {nextAt != null && (
            <>
              {' · '}
              <DateTimeText value={nextAt} />
            </>
          )}
        </p>
      )}
    </>
  );
}

function Happening({
  entry: { kind, summary, opportunity, feedback, task },
}: {
  readonly entry: TimelineItem_entry$data;
}) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  // Records are shown as they stand today; the line itself tells of the moment.
  const state = [
    opportunity?.status && term('opportunityStatus', opportunity.status),
    opportunity?.stage?.name,
    feedback?.status && term('feedbackStatus', feedback.status),
    task?.result,
  ].filter(Boolean);
  const text =
    kind === 'CUSTOMER_CHANGE' ? (translateDynamic(`customers:timeline.change.${summary ?? ''}`) ?? summary) : summary;
  return (
    <>
      <p className={styles.text}>{text}</p>
      {state.length > 0 && (
        <p className={styles.aside}>
          <b>{t('timeline.now')}</b> {state.join(' · ')}
        </p>
      )}
    </>
  );
}

interface FoldedProps {
  readonly entries: readonly ({ readonly id: string } & TimelineItem_entry$key)[];
}

/** Several changes of the record in a row say little one by one. */
export function FoldedChanges({ entries }: FoldedProps) {
  const { t } = useTranslation('customers');
  return (
    <li>
      <details className={styles.folded}>
        <summary>{t('timeline.folded', { number: entries.length })}</summary>
        <ol className={styles.items}>
          {entries.map((entry) => (
            <TimelineItem key={entry.id} entry={entry} />
          ))}
        </ol>
      </details>
    </li>
  );
}
