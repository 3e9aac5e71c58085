/** Customers that are kept, as the server counts them: all but lost and archived ones. */
export const kept = ['LEAD', 'PROSPECT', 'NEW', 'ACTIVE', 'AT_RISK', 'DORMANT', 'WON_BACK'] as const;
