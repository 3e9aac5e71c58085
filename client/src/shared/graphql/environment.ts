import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import { fetchGraphql } from './fetchGraphql.ts';
import { subscribeGraphql } from './subscribeGraphql.ts';

/** A fresh store for one signed-in person; nothing of it survives a sign-out. */
export function createEnvironment(): Environment {
  return new Environment({
    network: Network.create(fetchGraphql, subscribeGraphql),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 30 }),
  });
}
