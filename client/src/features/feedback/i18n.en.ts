import type { Messages } from '../../shared/i18n/i18n.ts';
import type { feedbackZh } from './i18n.zh.ts';

export const feedbackEn: Messages<typeof feedbackZh> = {
  title: 'Feedback',
  empty: 'No feedback yet',
};
