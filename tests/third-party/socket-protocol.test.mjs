import assert from "node:assert/strict";
import { once } from "node:events";
import { before, describe, test } from "node:test";
import WebSocket from "ws";
import { signIn, socketUrl } from "./session.mjs";

const PROTOCOL = "graphql-transport-ws";
const NEVER = "subscription { onNotification { cursor } }";

let session;
before(async () => {
  session = await signIn();
});

// Every close code that graphql-transport-ws names, from a program that breaks its rules on purpose.
describe("graphql-transport-ws, message by message", { concurrency: true }, () => {
  test("subscribe before the server has acknowledged is unauthorized: 4401", async () => {
    const socket = await open();
    socket.send({ id: "1", type: "subscribe", payload: { query: "{ __typename }" } });

    assert.equal(await socket.closed, 4401);
  });

  test("a caller without session is sent away when it introduces itself: 4403", async () => {
    const socket = await open({ cookie: null });
    socket.send({ type: "connection_init" });

    assert.equal(await socket.closed, 4403);
  });

  test("a caller without session that subscribes at once gets nothing: 4401", async () => {
    const socket = await open({ cookie: null });
    socket.send({ id: "1", type: "subscribe", payload: { query: NEVER } });

    assert.equal(await socket.closed, 4401);
    assert.deepEqual(socket.received, []);
  });

  test("a client that never introduces itself is sent away after ten seconds: 4408", { timeout: 20_000 }, async () => {
    const socket = await open();
    const from = Date.now();

    assert.equal(await socket.closed, 4408);
    assert.ok(Date.now() - from > 8_000, "not before its time");
  });

  test("a second introduction is one too many: 4429", async () => {
    const socket = await ready();
    socket.send({ type: "connection_init" });

    assert.equal(await socket.closed, 4429);
  });

  test("an id that is in use cannot be used again: 4409", async () => {
    const socket = await ready();
    socket.send({ id: "same", type: "subscribe", payload: { query: NEVER } });
    socket.send({ id: "same", type: "subscribe", payload: { query: NEVER } });

    assert.equal(await socket.closed, 4409);
  });

  test("an id is free again as soon as its operation is complete", async () => {
    const socket = await ready();
    for (let round = 0; round < 3; round++) {
      socket.send({ id: "same", type: "subscribe", payload: { query: "{ __typename }" } });
      assert.deepEqual(await socket.next(), { id: "same", type: "next", payload: { data: { __typename: "Query" } } });
      assert.deepEqual(await socket.next(), { id: "same", type: "complete" });
    }
    socket.end();
  });

  const malformed = {
    "no JSON": "hello",
    "no object": "[]",
    "no type": "{}",
    "a type nobody knows": '{"type":"start","id":"1"}',
    "a subscribe without id": '{"type":"subscribe","payload":{"query":"{ __typename }"}}',
    "a subscribe without payload": '{"type":"subscribe","id":"1"}',
    "a subscribe with an empty id": '{"type":"subscribe","id":"","payload":{"query":"{ __typename }"}}',
    "a query that is no string": '{"type":"subscribe","id":"1","payload":{"query":1}}',
    "variables that are no object": '{"type":"subscribe","id":"1","payload":{"query":"{ __typename }","variables":[]}}',
  };
  for (const [name, text] of Object.entries(malformed)) {
    test(`a message with ${name} is invalid: 4400`, async () => {
      const socket = await ready();
      socket.sendText(text);

      assert.equal(await socket.closed, 4400);
    });
  }

  test("a client that offers no sub-protocol is told so: 4406", async () => {
    const socket = await open({ protocols: [] });

    assert.equal(await socket.closed, 4406);
  });

  test("a client that offers only another sub-protocol does not get it", async () => {
    const socket = new WebSocket(socketUrl(), ["graphql-ws"], { headers: session.headers });
    const [error] = await once(socket, "error");

    assert.match(error.message, /subprotocol/i);
  });

  test("a ping is answered with a pong, before and after the introduction", async () => {
    const socket = await open();
    socket.send({ type: "ping" });
    assert.equal((await socket.next()).type, "pong");
    socket.send({ type: "connection_init" });
    assert.equal((await socket.next()).type, "connection_ack");
    socket.send({ type: "ping", payload: { any: "thing" } });
    assert.equal((await socket.next()).type, "pong");
    socket.end();
  });

  test("the server pings a silent client, and a pong keeps it", { timeout: 20_000 }, async () => {
    const socket = await open();
    socket.send({ type: "connection_init" });
    assert.equal((await socket.next()).type, "connection_ack");

    assert.equal((await socket.next({ pings: true })).type, "ping");
    socket.send({ type: "pong" });
    socket.send({ id: "1", type: "subscribe", payload: { query: "{ __typename }" } });
    assert.equal((await socket.next()).type, "next");
    socket.end();
  });

  test("a document that is wrong ends its operation with an error, not the socket", async () => {
    const socket = await ready();
    socket.send({ id: "1", type: "subscribe", payload: { query: "{ noSuchField }" } });
    const error = await socket.next();
    assert.equal(error.type, "error");
    assert.match(error.payload[0].message, /noSuchField/);

    socket.send({ id: "2", type: "subscribe", payload: { query: "{ __typename }" } });
    assert.equal((await socket.next()).id, "2");
    socket.end();
  });

  test("completing an id that nobody has is ignored", async () => {
    const socket = await ready();
    socket.send({ id: "nobody", type: "complete" });
    socket.send({ type: "ping" });

    assert.equal((await socket.next()).type, "pong");
    socket.end();
  });
});

async function ready() {
  const socket = await open();
  socket.send({ type: "connection_init" });
  assert.equal((await socket.next()).type, "connection_ack");
  return socket;
}

/** A plain `ws` socket with its messages in order; the server's pings are passed over unless asked for. */
async function open({ cookie = session.cookie, protocols = [PROTOCOL] } = {}) {
  const socket = new WebSocket(socketUrl(), protocols, { headers: cookie === null ? {} : { Cookie: cookie } });
  const received = [];
  let wake = () => {};
  socket.on("message", (data) => {
    received.push(JSON.parse(data));
    wake();
  });
  const closed = once(socket, "close").then(([code]) => {
    wake();
    return code;
  });
  await once(socket, "open");
  return {
    received,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    sendText: (text) => socket.send(text),
    end: () => socket.close(1000),
    async next({ pings = false } = {}) {
      for (;;) {
        const message = received.shift();
        if (message && (pings || message.type !== "ping")) return message;
        if (message) continue;
        assert.equal(socket.readyState, WebSocket.OPEN, `the socket closed with ${socket._closeCode}`);
        await new Promise((resolve) => (wake = resolve));
      }
    },
  };
}
