// The reference implementation as an oracle. Reads one JSON request on stdin, writes one JSON answer on stdout.
//   { "sdl": "...", "documents": ["..."] }        -> { "verdicts": [{ "valid": true, "errors": [] }] }
//   { "sdl": "...", "introspection": { ... } }    -> { "fromSdl": "...", "fromIntrospection": "..." }
// Both members may be sent together. Exit code 3: the package is not installed.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const home = ['tests/', 'client/']
  .map((folder) => new URL(folder, root))
  .find((folder) => existsSync(new URL('node_modules/graphql/package.json', folder)));
if (!home) {
  console.error('graphql is in neither tests/node_modules nor client/node_modules: run `npm ci` in tests/.');
  process.exit(3);
}

const require = createRequire(fileURLToPath(new URL('package.json', home)));
const { buildSchema, buildClientSchema, lexicographicSortSchema, parse, printSchema, validate } = require('graphql');

let text = '';
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
const request = JSON.parse(text);
const schema = buildSchema(request.sdl);
const answer = {};

if (request.documents) {
  answer.verdicts = request.documents.map((document) => {
    try {
      const errors = validate(schema, parse(document), undefined, { maxErrors: 20 });
      return { valid: errors.length === 0, errors: errors.map((error) => error.message) };
    } catch (error) {
      return { valid: false, errors: [error.message] };
    }
  });
}

if (request.introspection) {
  const sorted = (built) => printSchema(lexicographicSortSchema(built));
  answer.fromSdl = sorted(schema);
  answer.fromIntrospection = sorted(buildClientSchema(request.introspection));
}

process.stdout.write(JSON.stringify(answer));
