import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "./page.css";
import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import { fetcher } from "./fetcher.js";

const firstQuery = `# Ctrl+Space completes, Ctrl+Enter runs.
# The book on the left documents every field.
# This page uses the session of the dashboard:
# sign in there first.
query First {
  __typename
}
`;

createRoot(document.getElementById("root")).render(
  <GraphiQL fetcher={fetcher} defaultQuery={firstQuery} inputValueDeprecation schemaDescription />,
);
