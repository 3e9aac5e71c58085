import { readInlineData } from 'relay-runtime';
import { graphql } from 'react-relay/hooks';
import { AccountError } from '../session/accountApi.ts';
import { translateDynamic } from '../i18n/i18n.ts';
import type { userErrors_error$data, userErrors_error$key } from './__generated__/userErrors_error.graphql.ts';
import { GraphqlRequestError } from './requestError.ts';

/** What every mutation asks of its mistakes: `errors { ...userErrors_error }`. */
const errorFragment = graphql`
  fragment userErrors_error on Error @inline {
    __typename
    message
    ... on ValidationError {
      code
      field
    }
    ... on DuplicateError {
      code
      # Not null here and nullable above, so the two may not share a name.
      duplicateField: field
    }
    ... on NotFoundError {
      code
    }
    ... on VersionConflictError {
      code
      currentVersion
    }
    ... on InvalidStateError {
      code
    }
  }
`;

/** One entry of a mutation payload's `errors`, as the shared fragment reads it. */
export type PayloadErrorKey = userErrors_error$key;

/** An error in the user's words. */
export interface UserError {
  readonly code: string;
  readonly text: string;
  readonly field: readonly (string | number)[] | null;
  readonly traceId: string | null;
}

/** `input.contacts[0].phone` and `contacts.0.phone` name the antd field ['contacts', 0, 'phone']. */
export function fieldPath(field: string | null | undefined): readonly (string | number)[] | null {
  if (field === null || field === undefined || field === '') return null;
  const parts = field.split(/[.[\]]+/).filter((part) => part !== '' && part !== 'input');
  return parts.length === 0 ? null : parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

// A feature may word an error its own way: `errors.CustomerNameTaken` in its namespace. Then come the common
// words for the code, and last what the server said, which is in the user's language as well.
function wordsFor(
  keys: readonly string[],
  namespace: string | undefined,
  values: Record<string, unknown>,
): string | undefined {
  const spaces = namespace === undefined ? ['common'] : [namespace, 'common'];
  for (const space of spaces) {
    for (const key of keys) {
      const text = translateDynamic(`${space}:errors.${key}`, values);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

export function payloadError(key: PayloadErrorKey, namespace?: string): UserError {
  return userError(readInlineData(errorFragment, key), namespace);
}

/** Pure half of the above. */
export function userError(error: Omit<userErrors_error$data, ' $fragmentType'>, namespace?: string): UserError {
  const code = error.code ?? error.__typename;
  const text =
    wordsFor([error.__typename, code], namespace, { ...error }) ??
    error.message ??
    wordsFor(['unknown'], undefined, {});
  return { code, text: text ?? code, field: fieldPath(error.field ?? error.duplicateField), traceId: null };
}

/** Any thrown thing as something one can show. */
export function thrownError(error: unknown, namespace?: string): UserError {
  if (error instanceof GraphqlRequestError) {
    const { code, message, traceId, extensions } = error;
    // What the server did not name (an unexpected failure) is English and of no help; our own words are better.
    const fallback = code.startsWith('CRM_') ? message : undefined;
    const text = wordsFor([code], namespace, extensions) ?? fallback ?? wordsFor(['unknown'], undefined, {});
    return { code, text: text ?? message, field: null, traceId };
  }
  const code = error instanceof AccountError ? error.code : 'unknown';
  return { code, text: wordsFor([code, 'unknown'], namespace, {}) ?? code, field: null, traceId: null };
}
