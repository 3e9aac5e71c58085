// What a program without our client needs: sign in, send operations, open a socket. Node >= 20, fetch, graphql-ws, ws.
import assert from "node:assert/strict";
import { createClient } from "graphql-ws";
import WebSocket from "ws";

/** Where the server is. */
export const base = setting("CRMGRAPH_URL");

/** Signs in with the account of the environment; everything below belongs to that session. */
export async function signIn() {
  const response = await fetch(new URL("/account/login", base), {
    method: "POST",
    headers: { "Content-Type": "application/json", "GraphQL-Preflight": "1" },
    body: JSON.stringify({ email: setting("CRMGRAPH_EMAIL"), password: setting("CRMGRAPH_PASSWORD") }),
  });
  assert.equal(response.status, 200, `sign-in was answered with ${response.status}: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0])
    .join("; ");
  return new Session(cookie);
}

class Session {
  constructor(cookie) {
    this.cookie = cookie;
  }

  /** The whole answer: status, headers and the parsed body. */
  async send(query, variables, headers = {}) {
    const response = await fetch(new URL("/graphql", base), {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        Accept: "application/graphql-response+json",
        ...this.headers,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  /** The data of an operation that must succeed. */
  async data(query, variables) {
    const { status, body } = await this.send(query, variables);
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.errors, undefined, JSON.stringify(body.errors));
    return body.data;
  }

  /** What every request of a session carries. */
  get headers() {
    return { Cookie: this.cookie, "GraphQL-Preflight": "1" };
  }

  /** The `WebSocket` of browsers, with the session's cookie as a browser would send it. */
  get WebSocket() {
    const { cookie } = this;
    return class extends WebSocket {
      constructor(address, protocols) {
        super(address, protocols, { headers: { Cookie: cookie } });
      }
    };
  }

  /** A graphql-transport-ws client that carries the session's cookie. */
  connect(options = {}) {
    return createClient({ url: socketUrl(), retryAttempts: 0, webSocketImpl: this.WebSocket, ...options });
  }
}

/** Where sockets are opened. */
export function socketUrl() {
  const url = new URL("/graphql", base);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

function setting(name) {
  return process.env[name] ?? assert.fail(`The environment variable ${name} is not set.`);
}
