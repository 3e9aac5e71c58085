import type { CustomerListQuery$data } from './__generated__/CustomerListQuery.graphql.ts';

type Connection = NonNullable<CustomerListQuery$data['customers']>;
export type CustomerRow = NonNullable<Connection['nodes']>[number];
