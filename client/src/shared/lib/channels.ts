/** The ways of being in touch, in the order a person expects them. */
export const channels = ['PHONE', 'WECHAT', 'WECOM', 'VISIT', 'EMAIL', 'SMS', 'CHAT', 'EVENT'] as const;

export type Channel = (typeof channels)[number];
