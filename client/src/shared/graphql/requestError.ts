import type { PayloadError } from 'relay-runtime';

interface Extensions {
  readonly code?: string;
  readonly traceId?: string;
  readonly reason?: string;
  readonly retryAfter?: number;
  readonly [name: string]: unknown;
}

interface ServerError {
  readonly message: string;
  readonly extensions?: Extensions | undefined;
}

/** An operation that brought no data: refused, failed, or never answered (`NETWORK`). */
export class GraphqlRequestError extends Error {
  override readonly name = 'GraphqlRequestError';

  constructor(
    readonly code: string,
    message: string,
    readonly traceId: string | null = null,
    readonly extensions: Extensions = {},
  ) {
    super(message);
  }

  static from(errors: readonly (ServerError | PayloadError)[], traceHeader: string | null): GraphqlRequestError {
    const first = errors[0] as ServerError | undefined;
    const extensions = first?.extensions ?? {};
    return new GraphqlRequestError(
      extensions.code ?? 'CRM_INTERNAL',
      first?.message ?? 'Unexpected Execution Error',
      extensions.traceId ?? traceHeader,
      extensions,
    );
  }
}

export const isNotAuthorized = (error: unknown): boolean =>
  error instanceof GraphqlRequestError && error.code === 'AUTH_NOT_AUTHORIZED';
