import type { FormInstance } from 'antd';
import { useCallback } from 'react';
import { graphql } from 'react-relay/hooks';
import type { Channel } from '../../../shared/lib/channels.ts';
import { useAppMutation, type Outcome } from '../../../shared/graphql/useAppMutation.ts';
import type { Step } from '../steps.ts';
import type { Category, Priority } from '../terms.ts';
import type {
  useFeedbackStepActMutation,
  useFeedbackStepActMutation$data,
} from './__generated__/useFeedbackStepActMutation.graphql.ts';
import type {
  useFeedbackStepDeclineMutation,
  useFeedbackStepDeclineMutation$data,
} from './__generated__/useFeedbackStepDeclineMutation.graphql.ts';
import type {
  useFeedbackStepFinishMutation,
  useFeedbackStepFinishMutation$data,
} from './__generated__/useFeedbackStepFinishMutation.graphql.ts';
import type {
  useFeedbackStepReplyMutation,
  useFeedbackStepReplyMutation$data,
} from './__generated__/useFeedbackStepReplyMutation.graphql.ts';
import type {
  useFeedbackStepTriageMutation,
  useFeedbackStepTriageMutation$data,
} from './__generated__/useFeedbackStepTriageMutation.graphql.ts';

// Spread into every step and into the sheet, so that sheet and list follow each step.
export const changedFragment = graphql`
  fragment useFeedbackStep_feedback on Feedback {
    id
    version
    category
    status
    priority
    actionNote
    reply
    repliedVia
    repliedAt
    declineReason
    assignee {
      id
      name
    }
    repliedBy {
      id
      name
    }
  }
`;

const triageMutation = graphql`
  mutation useFeedbackStepTriageMutation($input: TriageFeedbackInput!) {
    triageFeedback(input: $input) {
      feedback {
        ...useFeedbackStep_feedback
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const actMutation = graphql`
  mutation useFeedbackStepActMutation($input: ActOnFeedbackInput!) {
    actOnFeedback(input: $input) {
      feedback {
        ...useFeedbackStep_feedback
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const finishMutation = graphql`
  mutation useFeedbackStepFinishMutation($input: FinishFeedbackInput!) {
    finishFeedback(input: $input) {
      feedback {
        ...useFeedbackStep_feedback
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const replyMutation = graphql`
  mutation useFeedbackStepReplyMutation($input: ReplyToFeedbackInput!) {
    replyToFeedback(input: $input) {
      feedback {
        ...useFeedbackStep_feedback
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const declineMutation = graphql`
  mutation useFeedbackStepDeclineMutation($input: DeclineFeedbackInput!) {
    declineFeedback(input: $input) {
      feedback {
        ...useFeedbackStep_feedback
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const triagePayload = { payload: (data: useFeedbackStepTriageMutation$data) => data.triageFeedback };
const actPayload = { payload: (data: useFeedbackStepActMutation$data) => data.actOnFeedback };
const finishPayload = { payload: (data: useFeedbackStepFinishMutation$data) => data.finishFeedback };
const replyPayload = { payload: (data: useFeedbackStepReplyMutation$data) => data.replyToFeedback };
const declinePayload = { payload: (data: useFeedbackStepDeclineMutation$data) => data.declineFeedback };

/** What the forms of all steps hold together; each asks for its own part. */
export interface StepValues {
  readonly category?: Category | null;
  readonly priority?: Priority | null;
  readonly assigneeId?: string | null;
  readonly actionNote?: string | null;
  readonly reply?: string;
  readonly via?: Channel;
  readonly reason?: string;
}

type Run = (
  step: Step,
  record: { readonly id: string; readonly version: number },
  values: StepValues,
  form: FormInstance,
) => Promise<Outcome<unknown>>;

export function useFeedbackStep(): [run: Run, pending: boolean] {
  const [triage, triaging] = useAppMutation<
    useFeedbackStepTriageMutation,
    useFeedbackStepTriageMutation$data['triageFeedback']
  >(triageMutation, triagePayload);
  const [act, acting] = useAppMutation<useFeedbackStepActMutation, useFeedbackStepActMutation$data['actOnFeedback']>(
    actMutation,
    actPayload,
  );
  const [finish, finishing] = useAppMutation<
    useFeedbackStepFinishMutation,
    useFeedbackStepFinishMutation$data['finishFeedback']
  >(finishMutation, finishPayload);
  const [reply, replying] = useAppMutation<
    useFeedbackStepReplyMutation,
    useFeedbackStepReplyMutation$data['replyToFeedback']
  >(replyMutation, replyPayload);
  const [decline, declining] = useAppMutation<
    useFeedbackStepDeclineMutation,
    useFeedbackStepDeclineMutation$data['declineFeedback']
  >(declineMutation, declinePayload);

  const run = useCallback<Run>(
    (step, { id, version }, values, form) => {
      const base = { id, version };
      const text = (value: string | null | undefined) => value?.trim() ?? '';
      const via = values.via ?? 'PHONE';
      switch (step) {
        case 'triage': {
          const { category, priority, assigneeId } = values;
          const input = {
            ...base,
            category: category ?? 'OTHER',
            priority: priority ?? null,
            assigneeId: assigneeId ?? null,
          };
          return triage({ input }, { form });
        }
        case 'act':
          return act({ input: { ...base, actionNote: text(values.actionNote) } }, { form });
        case 'finish':
          return finish({ input: { ...base, actionNote: text(values.actionNote) || null } }, { form });
        case 'reply':
          return reply({ input: { ...base, reply: text(values.reply), via } }, { form });
        case 'decline': {
          const input = { ...base, reason: text(values.reason), reply: text(values.reply), via };
          return decline({ input }, { form });
        }
      }
    },
    [act, decline, finish, reply, triage],
  );
  return [run, triaging || acting || finishing || replying || declining];
}
