import { screen } from '@testing-library/react';
import { act } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer, salesSession } from '../../testing/fakeServer.ts';
import { renderPart } from '../../testing/renderPart.tsx';
import { signInAs } from '../../testing/signInAs.ts';
import { sessionStore } from '../../shared/session/sessionStore.ts';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import type { AccessWatchTestQuery } from './__generated__/AccessWatchTestQuery.graphql.ts';
import { AccessWatch } from './AccessWatch.tsx';

const query = graphql`
  query AccessWatchTestQuery {
    serverInfo {
      name
    }
  }
`;

function Page({ fetchKey }: { readonly fetchKey: number }) {
  const { serverInfo } = useLazyLoadQuery<AccessWatchTestQuery>(
    query,
    {},
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  return <p>{serverInfo.name}</p>;
}

const named = (name: string) => ({ data: { serverInfo: { name } } });
const rights = (fingerprint: string) => ({ data: { onAccessChanged: { fingerprint } } });

describe('an open page', () => {
  it('reads again when the rights of its viewer change, and shows what it has meanwhile', async () => {
    await signInAs('Service');
    fakeServer({
      '/account/session': () => ({ status: 200, body: { ...salesSession, permissions: ['fields.reveal'] } }),
    });
    const { environment } = renderPart(
      <>
        <QueryBoundary>{(fetchKey) => <Page fetchKey={fetchKey} />}</QueryBoundary>
        <AccessWatch />
      </>,
    );
    const operations = (name: string) =>
      environment.mock.getAllOperations().filter(({ request }) => request.node.params.name === name);
    await vi.waitFor(() => expect(operations('AccessWatchTestQuery')).toHaveLength(1));
    act(() => environment.mock.resolve(operations('AccessWatchTestQuery')[0]!, named('before')));
    expect(await screen.findByText('before')).toBeVisible();
    const [subscription] = operations('AccessWatchSubscription');

    act(() => environment.mock.nextValue(subscription!, rights('a')));
    expect(operations('AccessWatchTestQuery')).toHaveLength(0);

    act(() => environment.mock.nextValue(subscription!, rights('b')));
    await vi.waitFor(() => expect(operations('AccessWatchTestQuery')).toHaveLength(1));
    expect(screen.getByText('before')).toBeVisible();
    act(() => environment.mock.resolve(operations('AccessWatchTestQuery')[0]!, named('after')));
    expect(await screen.findByText('after')).toBeVisible();
    await vi.waitFor(() => expect(sessionStore.get()).toMatchObject({ session: { permissions: ['fields.reveal'] } }));

    // The same rights once more, as after a reconnect, are no news.
    act(() => environment.mock.nextValue(subscription!, rights('b')));
    expect(operations('AccessWatchTestQuery')).toHaveLength(0);
  });
});
