// A typed program over the generated documents: it must compile as it stands, and each line under @ts-expect-error must not.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { AnyNodeDocument, CreateCustomerDocument, CustomersDocument, LiveDocument } from './graphql.js';

declare function run<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result>;

export async function names(): Promise<string[]> {
  const { customers } = await run(CustomersDocument, {
    first: 10,
    where: { name: { contains: 'x' }, lifecycle: { in: ['ACTIVE'] }, or: [{ annualValue: { gt: 1000 } }, { owner: { name: { eq: 'y' } } }] },
    order: [{ name: 'ASC' }],
  });
  const value: number | undefined = customers?.nodes?.[0]?.annualValue ?? undefined;
  const at: string | null | undefined = customers?.nodes?.[0]?.lastContactAt;
  return [...(customers?.nodes?.map(({ name }) => name ?? '') ?? []), String(value), String(at)];
}

export async function create(): Promise<string> {
  const { createCustomer } = await run(CreateCustomerDocument, { input: { name: 'x', kind: 'COMPANY' } });
  for (const error of createCustomer.errors ?? []) {
    if (error.__typename === 'ValidationError') return error.field ?? error.code;
    if (error.__typename === 'DuplicateError') return error.code;
  }
  return createCustomer.customer?.id ?? '';
}

export async function refused(): Promise<void> {
  // @ts-expect-error `first` is an Int
  await run(CustomersDocument, { first: '10' });
  // @ts-expect-error a required variable
  await run(AnyNodeDocument, {});
  // @ts-expect-error no such operation on a text
  await run(CustomersDocument, { first: 1, where: { name: { like: 'x' } } });
  // @ts-expect-error no such value
  await run(CreateCustomerDocument, { input: { name: 'x', kind: 'PLANET' } });
  const live = await run(LiveDocument, {});
  // @ts-expect-error never null, never a string
  live.onNotification.unreadCount.toUpperCase();
}
