import type { AuditPageQuery$data } from './__generated__/AuditPageQuery.graphql.ts';

export type AuditLine = NonNullable<NonNullable<AuditPageQuery$data['auditEvents']>['nodes']>[number];

export interface AuditLinesProps {
  readonly lines: readonly AuditLine[];
}
