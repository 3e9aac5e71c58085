import { getOperationAST, parse } from "graphql";
import { createClient } from "graphql-ws";

const endpoint = new URL("/graphql", window.location.href);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";

const live = createClient({ url: socket.href, lazy: true });

/** Subscriptions over the socket, everything else by POST. */
export async function fetcher(request, options) {
  if (isSubscription(request)) {
    return live.iterate(request);
  }

  const response = await fetch(endpoint, {
    method: "POST",
    headers: {
      ...options?.headers,
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json",
      // A cookie session must prove that a script of this origin sent the request.
      "GraphQL-Preflight": "1",
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

function isSubscription({ query, operationName }) {
  try {
    return getOperationAST(parse(query), operationName)?.operation === "subscription";
  } catch {
    return false; // No GraphQL: the server words the error.
  }
}
