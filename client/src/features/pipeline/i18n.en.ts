import type { Messages } from '../../shared/i18n/i18n.ts';
import type { pipelineZh } from './i18n.zh.ts';

export const pipelineEn: Messages<typeof pipelineZh> = {
  title: 'Pipeline',
  empty: 'No opportunities yet',
};
