import type { AddressInfo } from 'node:net';
import type { GraphQLResponse, RequestParameters, Variables } from 'relay-runtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { fakeServer, salesSession } from '../../testing/fakeServer.ts';
import { signInAs } from '../../testing/signInAs.ts';
import { abandonSession, sessionStore, signIn } from '../session/sessionStore.ts';
import { connectionStore } from './connection.ts';
import { closeSocket, subscribeGraphql } from './subscribeGraphql.ts';

const operation = {
  id: 'sub1',
  name: 'bellSubscription',
  operationKind: 'subscription',
  text: null,
  metadata: {},
} as RequestParameters;

interface Message {
  readonly id?: string;
  readonly type: string;
  readonly payload?: { readonly id: string; readonly query: string; readonly variables: Variables };
}

/** A graphql-transport-ws server: it keeps what each start asked for and sends what the test pushes. */
function startServer() {
  const server = new WebSocketServer({ port: 0, path: '/graphql' });
  const starts: NonNullable<Message['payload']>[] = [];
  let last: { socket: WebSocket; id: string } | null = null;

  server.on('connection', (socket) => {
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('message', (data: Buffer) => {
      const { id, type, payload } = JSON.parse(data.toString()) as Message;
      if (type === 'connection_init') send({ type: 'connection_ack' });
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'subscribe' && id !== undefined && payload !== undefined) {
        last = { socket, id };
        starts.push(payload);
      }
    });
  });

  const send = (message: object) => last?.socket.send(JSON.stringify({ id: last.id, ...message }));
  return {
    starts,
    port: (server.address() as AddressInfo).port,
    push: (tick: string) => send({ type: 'next', payload: { data: { tick } } }),
    finish: () => send({ type: 'complete' }),
    drop: (code: number) => last?.socket.close(code),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

function listen(resumeVariables?: () => Variables) {
  const seen: string[] = [];
  const end = { completed: false, error: null as Error | null };
  const source = subscribeGraphql(operation, { after: 'start' }, { metadata: { resumeVariables } });
  const { unsubscribe } = (source as { subscribe: (observer: object) => { unsubscribe: () => void } }).subscribe({
    next: (value: GraphQLResponse) => seen.push(String((value as { data?: { tick?: unknown } }).data?.tick)),
    complete: () => (end.completed = true),
    error: (error: Error) => (end.error = error),
  });
  return { seen, end, unsubscribe };
}

describe('subscribeGraphql', () => {
  let server: ReturnType<typeof startServer>;

  beforeEach(() => {
    server = startServer();
    fakeServer({ '/account/session': () => ({ status: 503 }) });
    vi.stubGlobal('WebSocket', WebSocket);
    vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${server.port}` });
  });

  afterEach(async () => {
    await closeSocket();
    await server.stop();
    abandonSession();
  });

  const started = (times: number) => vi.waitFor(() => expect(server.starts).toHaveLength(times), 10_000);

  it('sends the id with an empty query and delivers events', async () => {
    const { seen, unsubscribe } = listen();
    await started(1);
    server.push('a');
    await vi.waitFor(() => expect(seen).toEqual(['a']));

    expect(server.starts).toMatchObject([{ id: 'sub1', query: '', operationName: 'bellSubscription' }]);
    expect(connectionStore.get()).toBe('connected');
    unsubscribe();
  });

  it('begins again after the last event seen when the network drops', async () => {
    let cursor = 'start';
    const { seen, unsubscribe } = listen(() => ({ after: cursor }));
    await started(1);
    server.push('a');
    await vi.waitFor(() => expect(seen).toEqual(['a']));
    cursor = 'a';

    server.drop(1012);
    await started(2);
    server.push('b');
    await vi.waitFor(() => expect(seen).toEqual(['a', 'b']));

    expect(server.starts.map((start) => start.variables)).toEqual([{ after: 'start' }, { after: 'a' }]);
    unsubscribe();
  });

  it('waits for the sign-in when the server closes the socket of an ended session', async () => {
    await signInAs('Sales');
    const { end, unsubscribe } = listen();
    await started(1);

    server.drop(4403);
    await vi.waitFor(() => expect(sessionStore.get().status).toBe('expired'), 10_000);
    fakeServer({ '/account/login': () => ({ status: 200, body: salesSession }) });
    await signIn({ email: salesSession.email, password: 'x', remember: false });

    await started(2);
    expect(end).toEqual({ completed: false, error: null });
    unsubscribe();
  });

  it('comes back when the server was overrun, which the client library would take for final', async () => {
    const { end, unsubscribe } = listen();
    await started(1);

    server.drop(4429);
    await started(2);

    expect(end.error).toBeNull();
    unsubscribe();
  });

  it('completes when the server does, and counts the sleeping socket as idle, not lost', async () => {
    const { end } = listen();
    await started(1);

    server.finish();

    await vi.waitFor(() => expect(end.completed).toBe(true));
    await vi.waitFor(() => expect(connectionStore.get()).toBe('idle'));
  });

  it('gives up when the server refuses', async () => {
    const { end } = listen();
    await started(1);

    server.drop(4400);

    await vi.waitFor(() => expect(end.error).toMatchObject({ code: 'SOCKET_4400' }), 10_000);
  });
});
