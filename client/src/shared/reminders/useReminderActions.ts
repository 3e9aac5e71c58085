import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../graphql/useAppMutation.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { formatDate } from '../lib/format.ts';
import { reminderHandled, remindersChanged } from './reminderSignals.ts';
import { useToast } from '../ui/useToast.ts';
import type {
  useReminderActionsDoneMutation,
  useReminderActionsDoneMutation$data,
} from './__generated__/useReminderActionsDoneMutation.graphql.ts';
import type {
  useReminderActionsSnoozeMutation,
  useReminderActionsSnoozeMutation$data,
} from './__generated__/useReminderActionsSnoozeMutation.graphql.ts';
import { snoozeUntil, type SnoozeChoice } from './snoozeTimes.ts';

const doneMutation = graphql`
  mutation useReminderActionsDoneMutation($input: CompleteReminderInput!) {
    completeReminder(input: $input) {
      reminder {
        id
        status
        completedAt
        task {
          id
          status
          completedAt
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const snoozeMutation = graphql`
  mutation useReminderActionsSnoozeMutation($input: SnoozeReminderInput!) {
    snoozeReminder(input: $input) {
      reminder {
        id
        status
        snoozedUntil
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const doneOf = (data: useReminderActionsDoneMutation$data) => data.completeReminder;
const snoozeOf = (data: useReminderActionsSnoozeMutation$data) => data.snoozeReminder;

export interface ReminderActions {
  done(reminder: { readonly id: string; readonly title: string }): Promise<void>;
  snooze(reminderId: string, choice: SnoozeChoice): Promise<void>;
}

/** Done and Snooze, from wherever a reminder is shown; what the bell still shows of it goes with it. */
export function useReminderActions(): ReminderActions {
  const { t } = useTranslation('reminders');
  const language = useLanguage();
  const toast = useToast();
  const [complete] = useAppMutation<
    useReminderActionsDoneMutation,
    useReminderActionsDoneMutation$data['completeReminder']
  >(doneMutation, { payload: doneOf, namespace: 'reminders' });
  const [putOff] = useAppMutation<
    useReminderActionsSnoozeMutation,
    useReminderActionsSnoozeMutation$data['snoozeReminder']
  >(snoozeMutation, { payload: snoozeOf, namespace: 'reminders' });

  // Somebody was quicker, for example on another device: the toast has nothing left to ask.
  const isOver = (errors: readonly { readonly code: string }[]) =>
    errors.some(({ code }) => code.startsWith('REMINDER_IS_') || code.endsWith('NOT_FOUND'));

  function handled(reminderId: string): void {
    reminderHandled.tell(reminderId);
    remindersChanged.tell();
  }

  return {
    async done({ id, title }) {
      const outcome = await complete({ input: { id } });
      if (outcome.ok) toast.success(t('doneToast', { title }));
      if (outcome.ok || isOver(outcome.errors)) handled(id);
    },
    async snooze(id, choice) {
      const until = snoozeUntil(choice, Date.now());
      const outcome = await putOff({ input: { id, until: until.toISOString() } });
      if (outcome.ok) toast.success(t('snoozed', { time: formatDate(until, language, 'dateTime') }));
      if (outcome.ok || isOver(outcome.errors)) handled(id);
    },
  };
}
