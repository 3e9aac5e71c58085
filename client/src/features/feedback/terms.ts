/** The values of the schema's enumerations, in the order a person expects them. */
export const statuses = ['RECEIVED', 'TRIAGED', 'ACTION', 'DONE', 'REPLIED', 'DECLINED'] as const;
export const categories = [
  'COMPLAINT',
  'PRODUCT',
  'SERVICE',
  'DELIVERY',
  'PRICE',
  'SUGGESTION',
  'PRAISE',
  'OTHER',
] as const;
export const sources = ['PHONE', 'WECHAT', 'EMAIL', 'FORM', 'VISIT', 'SURVEY', 'OTHER'] as const;
export const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

export type Status = (typeof statuses)[number];
export type Category = (typeof categories)[number];
export type Source = (typeof sources)[number];
export type Priority = (typeof priorities)[number];
