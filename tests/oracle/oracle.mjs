// The reference implementation as an oracle. Reads one JSON request on stdin, writes one JSON answer on stdout; any of the
// members may be sent together with `sdl`.
//   documents: ["..."]                          -> verdicts: [{ rules: ["KnownTypeNamesRule"], errors: ["..."] }]; "Syntax" if unreadable
//   introspection: { ... }                      -> fromSdl, fromIntrospection: the sorted schema
//   coercions: [{ document, variables }]        -> coercions: [{ values } or { errors: ["..."] }]
//   executions: [{ document, variables }]       -> executions: [{ data, errors: [{ path }] }] against the mock of mock.mjs
// Exit code 3: the package is not installed.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mock } from './mock.mjs';

const root = new URL('../../', import.meta.url);
const home = ['tests/', 'client/']
  .map((folder) => new URL(folder, root))
  .find((folder) => existsSync(new URL('node_modules/graphql/package.json', folder)));
if (!home) {
  console.error('graphql is in neither tests/node_modules nor client/node_modules: run `npm ci` in tests/.');
  process.exit(3);
}

const require = createRequire(fileURLToPath(new URL('package.json', home)));
const graphql = require('graphql');
const { buildSchema, buildClientSchema, lexicographicSortSchema, parse, printSchema, specifiedRules, validate } = graphql;

let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
const request = JSON.parse(text);
const schema = buildSchema(request.sdl);
const answer = {};

if (request.documents) answer.verdicts = request.documents.map(verdict);
if (request.coercions) answer.coercions = request.coercions.map(coerce);
if (request.executions) {
  const mocked = mock(graphql, schema);
  answer.executions = request.executions.map((execution) => execute(mocked, execution));
}

if (request.introspection) {
  const sorted = (built) => printSchema(lexicographicSortSchema(built));
  answer.fromSdl = sorted(schema);
  answer.fromIntrospection = sorted(buildClientSchema(request.introspection));
}

process.stdout.write(JSON.stringify(answer));

function verdict(document) {
  const broken = new Set();
  try {
    const errors = validate(schema, parse(document), specifiedRules.map((rule) => noting(rule, broken)), { maxErrors: 10_000 });
    return { rules: [...broken].sort(), errors: errors.map((error) => error.message).slice(0, 10) };
  } catch (error) {
    return { rules: ['Syntax'], errors: [error.message] };
  }
}

// The same rule, which also tells its name when it reports something.
function noting(rule, broken) {
  return (context) =>
    rule(
      Object.create(context, {
        reportError: {
          value(error) {
            broken.add(rule.name);
            context.reportError(error);
          },
        },
      }),
    );
}

function coerce({ document, variables }) {
  const { variableDefinitions } = parse(document).definitions[0];
  const { coerced, errors } = graphql.getVariableValues(schema, variableDefinitions, variables, { maxErrors: 50 });
  return coerced ? { values: coerced } : { errors: errors.map((error) => error.message) };
}

function execute(mocked, { document, variables }) {
  const { data, errors = [] } = graphql.executeSync({ schema: mocked, document: parse(document), variableValues: variables, rootValue: { path: '' } });
  return { data, errors: errors.map(({ path, message }) => ({ path, message })) };
}
