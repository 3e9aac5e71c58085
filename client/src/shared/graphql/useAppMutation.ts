import type { FormInstance } from 'antd';
import { useCallback } from 'react';
import { useMutation } from 'react-relay/hooks';
import type { GraphQLTaggedNode, MutationParameters, SelectorStoreUpdater } from 'relay-runtime';
import { useToast } from '../ui/useToast.ts';
import { showInForm } from './formErrors.ts';
import { GraphqlRequestError } from './requestError.ts';
import { payloadError, thrownError, type PayloadErrorKey, type UserError } from './userErrors.ts';

export interface MutationPayload {
  readonly errors?: readonly PayloadErrorKey[] | null | undefined;
}

export type Outcome<Payload> =
  | { readonly ok: true; readonly payload: Payload }
  /** The errors have been shown already, in the form or as a toast. */
  | { readonly ok: false; readonly errors: readonly UserError[] };

interface Options<Response, Payload> {
  /** The one root field of the mutation. */
  readonly payload: (response: Response) => Payload | null | undefined;
  /** Where the feature words its own errors. */
  readonly namespace?: string;
}

interface Run<Response> {
  readonly form?: FormInstance;
  /** The field of the form that shows what the server refuses without naming one. */
  readonly field?: string;
  readonly optimisticResponse?: Response & object;
  readonly optimisticUpdater?: SelectorStoreUpdater<Response>;
  readonly updater?: SelectorStoreUpdater<Response>;
}

/**
 * A mutation whose failures reach the user by themselves: payload errors at their form field, everything else as
 * a toast, in the user's language. Relay rolls the optimistic part back.
 */
export function useAppMutation<M extends MutationParameters, Payload extends MutationPayload>(
  mutation: GraphQLTaggedNode,
  { payload: payloadOf, namespace }: Options<M['response'], Payload>,
): [run: (variables: M['variables'], more?: Run<M['response']>) => Promise<Outcome<Payload>>, pending: boolean] {
  const [commit, pending] = useMutation<M>(mutation);
  const toast = useToast();

  const run = useCallback(
    (variables: M['variables'], { form, field, ...config }: Run<M['response']> = {}) =>
      new Promise<Outcome<Payload>>((resolve) => {
        function fail(errors: readonly UserError[]): void {
          const homeless = form === undefined ? errors : showInForm(form, errors);
          for (const error of homeless) toast.error(error);
          resolve({ ok: false, errors });
        }

        commit({
          ...config,
          variables,
          onCompleted: (response, topLevel) => {
            const payload = payloadOf(response);
            if (payload?.errors && payload.errors.length > 0) {
              const errors = payload.errors.map((error) => payloadError(error, namespace));
              fail(field === undefined ? errors : errors.map((error) => ({ ...error, field: error.field ?? [field] })));
            } else if (payload === null || payload === undefined) {
              fail([thrownError(GraphqlRequestError.from(topLevel ?? [], null), namespace)]);
            } else {
              resolve({ ok: true, payload });
            }
          },
          onError: (error) => fail([thrownError(error, namespace)]),
        });
      }),
    [commit, payloadOf, namespace, toast],
  );
  return [run, pending];
}
