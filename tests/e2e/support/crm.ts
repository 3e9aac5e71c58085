import { baseURL } from '../playwright.config';
import { cookieOf, type Role } from './accounts';

export interface Saved {
  id: string;
  version: number;
}

/** Runs an operation as a role, without the browser, and answers its data; any error ends the test. */
export async function ask<T>(role: Role, query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await fetch(new URL('/graphql', baseURL), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'GraphQL-Preflight': '1', Cookie: await cookieOf(role) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: T; errors?: unknown };
  if (errors !== undefined || !data) throw new Error(`${answer.status} ${JSON.stringify(errors)}`);
  return data;
}

/** One mutation of the form `field(input:)`; answers the entity it made and refuses typed errors. */
async function make<T extends Saved>(role: Role, field: string, entity: string, selection: string, input: object): Promise<T> {
  const type = field[0]!.toUpperCase() + field.slice(1);
  const data = await ask<Record<string, Record<string, unknown>>>(
    role,
    `mutation($input: ${type}Input!) { ${field}(input: $input) { ${entity} { ${selection} } errors { ... on Error { message } } } }`,
    { input },
  );
  const payload = data[field]!;
  if (payload['errors']) throw new Error(`${field}: ${JSON.stringify(payload['errors'])}`);
  return payload[entity] as T;
}

let made = 0;

/** A name nothing else in the database has. */
export const unique = (word: string): string => `${word}${Date.now().toString(36).slice(-5)}${(made++).toString(36)}`;

export const newCustomer = (role: Role, name: string): Promise<Saved> =>
  make(role, 'createCustomer', 'customer', 'id version', { name, kind: 'COMPANY', lifecycle: 'ACTIVE', city: '杭州' });

export const newContact = (role: Role, customerId: string, contact: object): Promise<Saved> =>
  make(role, 'createContact', 'contact', 'id version', { customerId, ...contact });

export const newOpportunity = (role: Role, customerId: string, title: string): Promise<Saved> =>
  make(role, 'createOpportunity', 'opportunity', 'id version', { customerId, title, amount: 88000 });

export const newReminder = (role: Role, title: string, fireAt: Date): Promise<Saved> =>
  make(role, 'createReminder', 'reminder', 'id', { title, fireAt: fireAt.toISOString() });

export const newFeedback = (role: Role, customerId: string, title: string): Promise<Saved> =>
  make(role, 'createFeedback', 'feedback', 'id version', {
    customerId,
    source: 'WECHAT',
    title,
    text: '包装箱有三只破损，希望尽快补发。',
    score: 4,
  });

export const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000);
