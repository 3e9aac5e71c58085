import { createClient, type Client } from 'graphql-ws';
import {
  Observable,
  type GraphQLResponse,
  type RequestParameters,
  type SubscribeFunction,
  type Variables,
} from 'relay-runtime';
import { sessionChecked, sessionResumed } from '../session/sessionStore.ts';
import { setConnection } from './connection.ts';
import { recordFieldAccess } from './fieldAccess.ts';
import { GraphqlRequestError } from './requestError.ts';
import { closeCode, closingOf, pause, retryDelay } from './socketClosing.ts';

const KEEP_ALIVE = 12_000;
const PONG_WITHIN = 6_000;

function createSocketClient(): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;

  const client = createClient({
    url: () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    keepAlive: KEEP_ALIVE,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: async (retries) => {
      await pause(retryDelay(retries));
      // A refused handshake tells the browser nothing; asking finds out whether the session is the reason.
      // Who gives up signing in again closes this socket.
      await sessionChecked().catch(() => undefined);
    },
    shouldRetry: (event) => closingOf(closeCode(event)) === 'again',
    on: {
      connecting: () => setConnection('connecting'),
      connected: () => setConnection('connected'),
      ping: (received) => {
        // A half-dead network keeps the socket open without a word; a missing pong tells.
        if (!received) pongTimer = setTimeout(() => client.terminate(), PONG_WITHIN);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
      closed: (event) => {
        clearTimeout(pongTimer);
        setConnection(closingOf(closeCode(event)) === 'finished' ? 'idle' : 'lost');
      },
    },
  });
  return client;
}

let client: Client | null = null;

/** Closes the socket: the next person must not hear with the rights of the last one. */
export async function closeSocket(): Promise<void> {
  const open = client;
  client = null;
  await open?.dispose();
  setConnection('idle');
}

interface Resume {
  /** Variables for a subscription that begins again, such as the cursor of the last event seen. */
  readonly resumeVariables?: () => Variables;
}

function payloadOf(operation: RequestParameters, variables: Variables, resume: Resume | undefined) {
  return {
    id: operation.id,
    query: '',
    operationName: operation.name,
    // The client library sends this object again after each reconnect; the getter makes it begin where it stopped.
    get variables() {
      return { ...variables, ...resume?.resumeVariables?.() };
    },
  };
}

interface Sink {
  readonly closed: boolean;
  next(value: GraphQLResponse): void;
  error(error: Error): void;
  complete(): void;
}

/** Listens until the server completes, the page leaves, or the server refuses for good. */
async function listen(
  payload: ReturnType<typeof payloadOf>,
  sink: Sink,
  onStop: (stop: () => void) => void,
): Promise<void> {
  for (let attempt = 0; !sink.closed; attempt++) {
    client ??= createSocketClient();
    const failure = await new Promise<unknown>((resolve) => {
      const stop = client?.subscribe<Record<string, unknown>, unknown>(payload, {
        next: (value) => {
          attempt = 0;
          recordFieldAccess(payload.operationName, value.extensions);
          sink.next(value as GraphQLResponse);
        },
        error: (error) => resolve(error ?? new Error('The subscription ended.')),
        complete: () => resolve(null),
      });
      onStop(() => stop?.());
    });
    if (sink.closed) return;
    if (failure === null) return sink.complete();
    if (Array.isArray(failure)) return sink.error(GraphqlRequestError.from(failure as { message: string }[], null));

    const code = closeCode(failure);
    switch (closingOf(code)) {
      case 'sessionEnded':
        await sessionResumed();
        break;
      case 'refused':
        return sink.error(new GraphqlRequestError(`SOCKET_${code}`, 'The server refused the subscription.'));
      default:
        await pause(retryDelay(attempt));
    }
  }
}

export const subscribeGraphql: SubscribeFunction = (operation, variables, cacheConfig) =>
  Observable.create((sink) => {
    let stop: () => void = () => undefined;
    const payload = payloadOf(operation, variables, cacheConfig.metadata);
    listen(payload, sink, (next) => {
      stop = next;
    }).catch((error: unknown) => {
      if (!sink.closed) sink.error(error instanceof Error ? error : new Error(String(error)));
    });
    return () => stop();
  });
