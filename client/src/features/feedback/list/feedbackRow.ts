import type { FeedbackListQuery$data } from './__generated__/FeedbackListQuery.graphql.ts';

type Connection = NonNullable<FeedbackListQuery$data['feedbacks']>;
export type FeedbackRow = NonNullable<Connection['nodes']>[number];

export interface RowsProps {
  readonly rows: readonly FeedbackRow[];
}
