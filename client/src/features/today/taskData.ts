import type { TaskBucketsQuery$data } from './__generated__/TaskBucketsQuery.graphql.ts';

type Group = NonNullable<TaskBucketsQuery$data['past']>;
export type TaskData = NonNullable<Group['nodes']>[number];
