import { Environment, Network, RecordSource, Store } from 'relay-runtime';
import { fetchGraphql, fetchWith } from './fetchGraphql.ts';
import { subscribeGraphql } from './subscribeGraphql.ts';

interface Options {
  /** The id of a role whose rights decide about every answer, for who may manage roles. Nothing can be changed then. */
  readonly viewAs?: string;
}

/** A fresh store for one signed-in person; nothing of it survives a sign-out. */
export function createEnvironment({ viewAs }: Options = {}): Environment {
  const fetch = viewAs === undefined ? fetchGraphql : fetchWith({ 'CrmGraph-View-As': viewAs });
  return new Environment({
    network: Network.create(fetch, subscribeGraphql),
    store: new Store(new RecordSource(), { gcReleaseBufferSize: 30 }),
  });
}
