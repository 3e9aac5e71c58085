import type { RequestParameters } from 'relay-runtime';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, salesSession } from '../../testing/fakeServer.ts';
import { signInAs } from '../../testing/signInAs.ts';
import { abandonSession, sessionStore, signIn } from '../session/sessionStore.ts';
import { executeGraphql } from './fetchGraphql.ts';
import { GraphqlRequestError } from './requestError.ts';

const operation = {
  id: 'abc123',
  name: 'pageQuery',
  operationKind: 'query',
  text: null,
  metadata: {},
} as RequestParameters;
const run = () => executeGraphql(operation, { first: 5 }, new AbortController().signal);

describe('executeGraphql', () => {
  afterEach(abandonSession);

  it('sends the id of the document and never its text', async () => {
    const { calls } = fakeServer({ '/graphql': () => ({ status: 200, body: { data: { ok: true } } }) });

    await run();

    expect(calls[0]?.body).toEqual({ id: 'abc123', operationName: 'pageQuery', variables: { first: 5 } });
    expect(calls[0]?.headers.get('GraphQL-Preflight')).toBe('1');
    expect(calls[0]?.headers.get('Accept-Language')).toBe('zh-CN');
    expect(calls[0]?.headers.get('Accept')).toContain('application/graphql-response+json');
  });

  it('waits for the sign-in when the session has ended, then sends the operation again', async () => {
    await signInAs('Sales');
    let signedIn = false;
    const { calls } = fakeServer({
      '/graphql': () => (signedIn ? { status: 200, body: { data: { ok: true } } } : { status: 401 }),
      '/account/login': () => {
        signedIn = true;
        return { status: 200, body: salesSession };
      },
    });

    const answer = run();
    await vi.waitFor(() => expect(sessionStore.get().status).toBe('expired'));
    await signIn({ email: salesSession.email, password: 'x', remember: false });

    await expect(answer).resolves.toEqual({ data: { ok: true } });
    expect(calls.filter((call) => call.path === '/graphql')).toHaveLength(2);
  });

  it('takes the code and the trace of an error without data', async () => {
    fakeServer({
      '/graphql': () => ({
        status: 200,
        body: { data: null, errors: [{ message: 'no', extensions: { code: 'AUTH_NOT_AUTHORIZED', traceId: 't-1' } }] },
      }),
    });

    await expect(run()).rejects.toMatchObject({ code: 'AUTH_NOT_AUTHORIZED', traceId: 't-1' });
  });

  it('calls a server that does not answer NETWORK', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

    await expect(run()).rejects.toEqual(new GraphqlRequestError('NETWORK', 'Failed to fetch'));
  });

  it('survives an answer that is not JSON', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>bad gateway</html>', { status: 502 })));

    await expect(run()).rejects.toMatchObject({ code: 'HTTP_502' });
  });
});
