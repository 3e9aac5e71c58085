import {
  Observable,
  type FetchFunction,
  type GraphQLResponse,
  type RequestParameters,
  type Variables,
} from 'relay-runtime';
import { apiHeaders } from '../session/accountApi.ts';
import { refreshSession, sessionResumed } from '../session/sessionStore.ts';
import { provenAgain, type ProofMethod } from '../session/stepUp.ts';
import { recordFieldAccess } from './fieldAccess.ts';
import { GraphqlRequestError } from './requestError.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
  readonly extensions?: unknown;
  readonly error?: string;
}

type Headers = Readonly<Record<string, string>>;

async function post(
  operation: RequestParameters,
  variables: Variables,
  signal: AbortSignal,
  headers: Headers,
): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      signal,
      headers: {
        ...apiHeaders(),
        ...headers,
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      body: JSON.stringify({ id: operation.id, operationName: operation.name, variables }),
    });
  } catch (cause) {
    signal.throwIfAborted();
    throw new GraphqlRequestError('NETWORK', cause instanceof Error ? cause.message : 'The server did not answer.');
  }
}

const isSignedOut = (response: Response, answer: Answer | null): boolean =>
  response.status === 401 || answer?.errors?.[0]?.extensions?.['code'] === 'AUTH_NOT_AUTHENTICATED';

const proofAskedFor = (answer: Answer | null): readonly ProofMethod[] | null => {
  const extensions = answer?.errors?.[0]?.extensions;
  return extensions?.['code'] === 'CRM_STEP_UP_REQUIRED' ? (extensions['methods'] as readonly ProofMethod[]) : null;
};

/**
 * Sends a trusted document by its id. When the session has ended it waits for the sign-in dialog, and when the action is a
 * sensitive one for the dialog that asks who is there; then it goes on.
 */
export async function executeGraphql(
  operation: RequestParameters,
  variables: Variables,
  signal: AbortSignal,
  headers: Headers = {},
): Promise<GraphQLResponse> {
  const response = await post(operation, variables, signal, headers);
  const answer = (await response.json().catch(() => null)) as Answer | null;
  signal.throwIfAborted();

  if (isSignedOut(response, answer)) {
    await sessionResumed();
    signal.throwIfAborted();
    return executeGraphql(operation, variables, signal, headers);
  }

  // A role has just begun to ask for an authenticator app: the page for setting it up takes the place of this one.
  if (answer?.errors?.[0]?.extensions?.['code'] === 'CRM_SECOND_FACTOR_REQUIRED') void refreshSession();

  const methods = proofAskedFor(answer);
  if (methods !== null && (await provenAgain(methods))) {
    signal.throwIfAborted();
    return executeGraphql(operation, variables, signal);
  }

  const trace = response.headers.get('X-Trace-Id');
  if (answer?.data === undefined || answer.data === null) {
    throw answer?.errors === undefined
      ? new GraphqlRequestError(answer?.error ?? `HTTP_${response.status}`, `HTTP ${response.status}`, trace)
      : GraphqlRequestError.from(answer.errors, trace);
  }

  recordFieldAccess(operation.name, answer.extensions);
  return answer as GraphQLResponse;
}

/** Asks with more headers than every call has. */
export const fetchWith =
  (headers: Headers): FetchFunction =>
  (operation, variables) =>
    Observable.create((sink) => {
      const abort = new AbortController();
      executeGraphql(operation, variables, abort.signal, headers).then(
        (answer) => {
          if (sink.closed) return;
          sink.next(answer);
          sink.complete();
        },
        (error: unknown) => {
          if (!sink.closed) sink.error(error instanceof Error ? error : new Error(String(error)));
        },
      );
      return () => abort.abort();
    });

export const fetchGraphql: FetchFunction = fetchWith({});
