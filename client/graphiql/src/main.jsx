import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";

const endpoint = new URL("/graphql", window.location.href);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";

// A cookie session must prove that a script of this origin sent the request.
const fetcher = createGraphiQLFetcher({
  url: endpoint.href,
  subscriptionUrl: socket.href,
  headers: { "GraphQL-Preflight": "1" },
});

const firstQuery = `# Ctrl+Space completes, Ctrl+Enter runs; the book on the left documents every field.
# Sign in to the dashboard in another tab first: this page uses its session.
query First {
  __typename
}
`;

createRoot(document.getElementById("root")).render(
  <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} inputValueDeprecation schemaDescription />,
);
