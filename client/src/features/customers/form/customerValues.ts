import type { EditCustomerMutation$variables } from './__generated__/EditCustomerMutation.graphql.ts';

type UpdateCustomerInput = EditCustomerMutation$variables['input'];

/** What the form holds. A field the viewer sees masked or not at all is not among them, so it cannot be sent. */
export type CustomerValues = Partial<{
  [K in Exclude<keyof UpdateCustomerInput, 'id' | 'version'>]: UpdateCustomerInput[K] | undefined;
}>;
