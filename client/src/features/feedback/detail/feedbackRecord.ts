import type { FeedbackSheetQuery$data } from './__generated__/FeedbackSheetQuery.graphql.ts';

export type FeedbackRecord = NonNullable<FeedbackSheetQuery$data['feedback']>;
