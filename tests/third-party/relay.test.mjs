import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { before, test } from "node:test";
import relay from "relay-runtime";
import { complete, cursorNow, remindIn } from "./notices.mjs";
import { base, signIn } from "./session.mjs";

const PAGE = 7;
const here = import.meta.dirname;
const root = join(here, "../..");
const workshop = join(root, "artifacts/third-party/relay");
const require = createRequire(import.meta.url);

let session;
let artifact;
before(async () => {
  session = await signIn();
  artifact = compile();
});

test("Relay pages through a connection with the metadata its compiler found", async () => {
  const environment = environmentOf(session);
  const list = artifact("customersList");
  await run(environment, artifact("customersQuery"), { first: PAGE });

  for (let page = 1; page < 3; page++) await loadNext(environment, list);
  const names = read(environment, list).customers.edges.map(({ node }) => node.name);
  const big = await session.data(`{ customers(first: ${3 * PAGE}, order: [{ name: ASC }]) { nodes { name } } }`);

  assert.deepEqual(
    names,
    big.customers.nodes.map(({ name }) => name),
  );
});

test("Relay pages on to the last page and then knows that there is none", async () => {
  const environment = environmentOf(session);
  const list = artifact("customersList");
  const { customers } = await session.data("{ customers(first: 1) { totalCount } }");
  await run(environment, artifact("customersQuery"), { first: 50 });

  let pages = 1;
  while (read(environment, list).customers.pageInfo.hasNextPage) {
    await loadNext(environment, list, 50);
    pages++;
  }

  const ids = read(environment, list).customers.edges.map(({ node }) => node.id);
  assert.equal(ids.length, customers.totalCount);
  assert.equal(new Set(ids).size, ids.length, "no customer came twice");
  assert.equal(pages, Math.ceil(customers.totalCount / 50));
});

test("Relay refetches a record by its global id and sees what others changed", async () => {
  const environment = environmentOf(session);
  const list = artifact("customersList");
  await run(environment, artifact("customersQuery"), { first: 1 });
  const { id, city } = card(environment);
  const changed = `Relay ${Date.now()}`;
  await change(id, changed);

  assert.equal(card(environment).city, city, "nothing was fetched yet");
  const { refetchableRequest, identifierInfo } = relay.getRefetchMetadata(artifact("customersCard"), "refetch");
  await run(environment, refetchableRequest, { [identifierInfo.identifierQueryVariableName]: id });

  assert.equal(card(environment).city, changed);
  await change(id, city);

  function card(from) {
    const { node } = read(from, list).customers.edges[0];
    return from.lookup(relay.getSingularSelector(artifact("customersCard"), node)).data;
  }
});

test("Relay's mutation merges the changed record into every place that shows it", async () => {
  const environment = environmentOf(session);
  await run(environment, artifact("customersQuery"), { first: 1 });
  const { node } = read(environment, artifact("customersList")).customers.edges[0];
  const { version, city } = (await session.data(`query($id: ID!) { customer(id: $id) { version city } }`, { id: node.id })).customer;
  const changed = `Relay ${Date.now()}`;

  const answer = await mutate(environment, { id: node.id, version, city: changed });

  assert.equal(answer.updateCustomer.errors, null);
  const card = environment.lookup(relay.getSingularSelector(artifact("customersCard"), node)).data;
  assert.equal(card.city, changed);
  const stale = await mutate(environment, { id: node.id, version, city: "never" });
  assert.equal(stale.updateCustomer.errors[0].__typename, "VersionConflictError");
  await change(node.id, city);
});

test("Relay subscribes and files the notification under its global id", { timeout: 30_000 }, async () => {
  const socket = session.connect();
  const environment = environmentOf(session, socket);
  const after = await cursorNow(session);
  const reminder = await remindIn(session, 1);

  const rung = await new Promise((resolve, reject) => {
    const { dispose } = relay.requestSubscription(environment, {
      subscription: artifact("customersLiveSubscription"),
      variables: { after },
      onError: reject,
      onNext: ({ onNotification }) => {
        if (onNotification.notification?.reminder?.id !== reminder.id) return;
        dispose();
        resolve(onNotification.notification);
      },
    });
  });

  assert.equal(environment.getStore().getSource().get(rung.id).title, reminder.title);
  await complete(session, reminder);
  await socket.dispose();
});

/** Compiles the documents beside this file as an application's build does; answers a reader of the artefacts. */
function compile() {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(join(workshop, "artifacts"), { recursive: true });
  cpSync(join(here, "relay"), join(workshop, "src"), { recursive: true });
  cpSync(join(root, "api/CrmGraph.Api/schema.graphql"), join(workshop, "schema.graphql"));
  writeFileSync(join(workshop, "package.json"), JSON.stringify({ type: "commonjs" }));
  writeFileSync(
    join(workshop, "relay.config.json"),
    JSON.stringify({ src: "./src", schema: "./schema.graphql", language: "javascript", artifactDirectory: "./artifacts", eagerEsModules: false, noSourceControl: true }),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, [require.resolve("relay-compiler/cli.js")], {
    cwd: workshop,
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout + stderr);
  return (name) => require(join(workshop, "artifacts", `${name}.graphql.js`));
}

function environmentOf({ headers }, socket) {
  const send = async ({ text }, variables) => {
    const answer = await fetch(new URL("/graphql", base), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ query: text, variables }),
    });
    return answer.json();
  };
  const listen = ({ text, name }, variables) =>
    relay.Observable.create((sink) => socket.subscribe({ operationName: name, query: text, variables }, sink));
  return new relay.Environment({
    network: relay.Network.create(send, socket && listen),
    store: new relay.Store(new relay.RecordSource()),
  });
}

const run = (environment, query, variables) =>
  relay.fetchQuery(environment, query, variables, { fetchPolicy: "network-only" }).toPromise();

/** The data of a fragment on the root, as the hooks read it. */
function read(environment, fragment) {
  const owner = relay.createOperationDescriptor(artifact("customersQuery"), { first: PAGE });
  const root = environment.lookup(owner.fragment).data;
  return environment.lookup(relay.getSingularSelector(fragment, root)).data;
}

/** What usePaginationFragment's loadNext does, without React. */
async function loadNext(environment, fragment, count = PAGE) {
  const { connectionPathInFragmentData, paginationRequest, paginationMetadata } = relay.getPaginationMetadata(fragment, "loadNext");
  const connection = connectionPathInFragmentData.reduce((data, key) => data[key], read(environment, fragment));
  const variables = relay.getPaginationVariables("forward", count, connection.pageInfo.endCursor, {}, {}, paginationMetadata);
  await run(environment, paginationRequest, variables);
}

const mutate = (environment, input) =>
  new Promise((resolve, reject) =>
    relay.commitMutation(environment, {
      mutation: artifact("customersUpdateMutation"),
      variables: { input },
      onCompleted: resolve,
      onError: reject,
    }),
  );

/** Somebody else changes the customer's city. */
async function change(id, city) {
  const { customer } = await session.data(`query($id: ID!) { customer(id: $id) { version } }`, { id });
  const { updateCustomer } = await session.data(
    `mutation($input: UpdateCustomerInput!) { updateCustomer(input: $input) { errors { __typename } } }`,
    { input: { id, version: customer.version, city } },
  );
  assert.equal(updateCustomer.errors, null);
}
