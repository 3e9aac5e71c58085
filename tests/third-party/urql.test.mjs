import assert from "node:assert/strict";
import { before, test } from "node:test";
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { complete, cursorNow, onNotification, remindIn } from "./notices.mjs";
import { base, signIn } from "./session.mjs";

let session;
let client;
let socket;
before(async () => {
  session = await signIn();
  socket = session.connect();
  client = new Client({
    url: new URL("/graphql", base).href,
    fetchOptions: { headers: session.headers },
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: (request) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? "" }, sink) }),
        }),
      }),
    ],
  });
});

test("urql runs a query with variables and answers the second time from its cache", async () => {
  const query = gql`
    query Customers($where: CustomerFilterInput) {
      customers(first: 3, where: $where) {
        nodes {
          id
          name
        }
      }
    }
  `;
  const variables = { where: { name: { neq: "nobody" } } };

  const first = await client.query(query, variables).toPromise();
  const second = await client.query(query, variables).toPromise();

  assert.equal(first.error, undefined);
  assert.equal(first.data.customers.nodes.length, 3);
  assert.equal(second.operation.context.meta?.cacheOutcome, "hit");
});

test("urql runs a mutation and reads its typed errors", async () => {
  const mutation = gql`
    mutation Create($input: CreateCustomerInput!) {
      createCustomer(input: $input) {
        errors {
          __typename
          ... on ValidationError {
            field
          }
        }
      }
    }
  `;
  const { data, error } = await client.mutation(mutation, { input: { name: " ", kind: "COMPANY" } }).toPromise();

  assert.equal(error, undefined);
  assert.deepEqual(data.createCustomer.errors, [{ __typename: "ValidationError", field: "name" }]);
});

test("urql runs queries by GET where it is told to", async () => {
  const { data, operation } = await client.query(gql`{ viewer { user { name } } }`, {}, { preferGetMethod: "force" }).toPromise();

  assert.ok(data.viewer.user.name.length > 0);
  assert.equal(operation.context.preferGetMethod, "force");
});

test("urql shows the errors of a document that is wrong", async () => {
  const { error } = await client.query(gql`{ noSuchField }`, {}).toPromise();

  assert.match(error.graphQLErrors[0].message, /noSuchField/);
});

test("urql subscribes through graphql-ws", { timeout: 30_000 }, async () => {
  const after = await cursorNow(session);
  const rung = new Promise((resolve, reject) => {
    const { unsubscribe } = client.subscription(gql(onNotification), { after }).subscribe(({ data, error }) => {
      if (error) return reject(error);
      unsubscribe();
      resolve(data.onNotification.notification);
    });
  });
  const reminder = await remindIn(session, 1);

  assert.equal((await rung).reminder.id, reminder.id);
  await complete(session, reminder);
  await socket.dispose();
});
