import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { relayStylePagination } from "@apollo/client/utilities";
import { complete, cursorNow, onNotification, remindIn } from "./notices.mjs";
import { base, signIn } from "./session.mjs";

const PAGE = 7;
const CUSTOMERS = gql`
  query Customers($first: Int, $after: String) {
    customers(first: $first, after: $after, order: [{ name: ASC }]) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

let session;
before(async () => {
  session = await signIn();
});

test("Apollo Client runs a query and keeps what it read under its global id", async () => {
  const { client } = apollo();

  const { data } = await client.query({ query: CUSTOMERS, variables: { first: 1 } });
  const [{ node }] = data.customers.edges;

  assert.equal(client.cache.extract()[`Customer:${node.id}`].name, node.name);
});

test("Apollo Client's relayStylePagination joins three pages into one list", async () => {
  const { client } = apollo();
  const watched = client.watchQuery({ query: CUSTOMERS, variables: { first: PAGE } });
  let { data } = await watched.refetch();
  for (let page = 1; page < 3; page++) {
    await watched.fetchMore({ variables: { after: data.customers.pageInfo.endCursor } });
    data = client.readQuery({ query: CUSTOMERS, variables: { first: PAGE } });
  }
  const big = await client.query({ query: CUSTOMERS, variables: { first: 3 * PAGE }, fetchPolicy: "no-cache" });

  assert.deepEqual(
    data.customers.edges.map(({ node }) => node.id),
    big.data.customers.edges.map(({ node }) => node.id),
  );
});

test("Apollo Client runs mutations: a typed error, then a success that updates the cache", async () => {
  const { client } = apollo();
  const create = (name) =>
    client.mutate({
      mutation: gql`
        mutation Create($input: CreateCustomerInput!) {
          createCustomer(input: $input) {
            customer {
              id
              version
              name
            }
            errors {
              __typename
              ... on ValidationError {
                field
                code
              }
            }
          }
        }
      `,
      variables: { input: { name, kind: "COMPANY" } },
    });

  const refused = await create(" ");
  const created = await create(`Apollo ${randomUUID()}`);

  assert.equal(refused.data.createCustomer.errors[0].field, "name");
  const { customer } = created.data.createCustomer;
  assert.equal(client.cache.extract()[`Customer:${customer.id}`].name, customer.name);
  await remove(customer);
});

test("Apollo Client tells what is wrong with a document", async () => {
  const { client } = apollo();

  const error = await client.query({ query: gql`{ noSuchField }` }).catch((reason) => reason);

  assert.match(JSON.stringify(error.errors ?? error.bodyText ?? error.message), /noSuchField/);
});

for (const useGETForHashedQueries of [false, true]) {
  test(`Apollo Client's persisted queries send a text once${useGETForHashedQueries ? ", hashes by GET" : ""}`, async () => {
    const { client, requests } = apollo((http) =>
      ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), http]),
    );
    // A text of its own, so that no run before this one has sent it.
    const query = gql(`query Q${randomUUID().replaceAll("-", "")} { viewer { user { id name } } }`);

    const first = await client.query({ query, fetchPolicy: "network-only" });
    const second = await client.query({ query, fetchPolicy: "network-only" });

    assert.deepEqual(second.data, first.data);
    assert.ok(first.data.viewer.user.name.length > 0);
    const method = useGETForHashedQueries ? "GET" : "POST";
    assert.deepEqual(
      requests.map(({ method, hasText, status, message }) => ({ method, hasText, status, message })),
      [
        { method, hasText: false, status: 200, message: "PersistedQueryNotFound" },
        { method: "POST", hasText: true, status: 200, message: undefined },
        { method, hasText: false, status: 200, message: undefined },
      ],
    );
  });
}

test("Apollo Client subscribes over a socket and resumes after a cursor", { timeout: 30_000 }, async () => {
  const socket = session.connect();
  const { client } = apollo((http) =>
    ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(socket), http),
  );
  const after = await cursorNow(session);
  const reminder = await remindIn(session, 1);
  const ring = () =>
    new Promise((resolve, reject) => {
      const subscription = client.subscribe({ query: gql(onNotification), variables: { after } }).subscribe({
        next: ({ data, error }) => {
          if (error) return reject(error);
          if (data.onNotification.notification?.reminder?.id !== reminder.id) return;
          subscription.unsubscribe();
          resolve(data.onNotification);
        },
        error: reject,
      });
    });

  const live = await ring();
  const again = await ring();

  assert.equal(live.notification.title, reminder.title);
  assert.deepEqual(again.cursor, live.cursor);
  await complete(session, reminder);
  client.stop();
  await socket.dispose();
});

/** A client with its cache as an application sets it up, and what it sent. */
function apollo(wrap = (http) => http) {
  const requests = [];
  const http = new HttpLink({
    uri: new URL("/graphql", base).href,
    headers: session.headers,
    fetch: async (uri, options) => {
      const answer = await fetch(uri, options);
      const body = await answer.clone().json();
      const hasText = options.method === "POST" ? JSON.parse(options.body).query !== undefined : new URL(uri).searchParams.has("query");
      requests.push({ method: options.method, hasText, status: answer.status, message: body.errors?.[0].message });
      return answer;
    },
  });
  const cache = new InMemoryCache({
    typePolicies: { Query: { fields: { customers: relayStylePagination(["where", "order", "search"]) } } },
  });
  return { client: new ApolloClient({ link: wrap(http), cache }), requests };
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

async function remove({ id, version }) {
  await session.data(`mutation($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { errors { __typename } } }`, {
    input: { id, version, reason: "third-party journey" },
  });
}
