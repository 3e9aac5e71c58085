import path from 'node:path';
import type { Plugin } from 'vite';

// Not the end of `…/graphql`, which is an address.
const TAG = /(?<![\w/.$-])graphql`([^`]*)`/g;
const DEFINITION = /\b(?:query|mutation|subscription|fragment)\s+([_A-Za-z][_0-9A-Za-z]*)/;
// `import { graphql, useFragment } from 'react-relay/hooks'` keeps its other names; a lone graphql import goes away.
const GRAPHQL_IMPORT = /import\s*\{([^}]*)\}\s*from\s*(['"])(react-relay(?:\/hooks)?|relay-runtime)\2;?/g;

/** Replaces every graphql tag by the artifact the Relay compiler wrote for it, keeping the line count. */
export function replaceGraphqlTags(code: string, file: string): string | null {
  const imports = new Map<string, string>();

  const body = code.replace(TAG, (tag, document: string) => {
    const name = DEFINITION.exec(document)?.[1];
    if (name === undefined) {
      throw new Error(`${file}: a graphql tag must hold one named operation or fragment.`);
    }
    const local = `relay_${name}`;
    imports.set(local, `./__generated__/${name}.graphql.ts`);
    return local + '\n'.repeat(tag.split('\n').length - 1);
  });
  if (imports.size === 0) {
    return null;
  }

  const withoutTagImport = body.replace(GRAPHQL_IMPORT, (statement, names: string, quote: string, module: string) => {
    const lines = '\n'.repeat(statement.split('\n').length - 1);
    const kept = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && name !== 'graphql');
    return (kept.length === 0 ? '' : `import { ${kept.join(', ')} } from ${quote}${module}${quote};`) + lines;
  });
  const artifactImports = [...imports].map(([local, source]) => `import ${local} from '${source}';`).join(' ');
  return `${artifactImports} ${withoutTagImport}`;
}

/** Relay without Babel: vite-side half of the compiler, which has already checked and persisted the documents. */
export function relayTags(): Plugin {
  return {
    name: 'crmgraph:relay-tags',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/, exclude: /__generated__/ }, code: /graphql`/ },
      handler(code, id) {
        const replaced = replaceGraphqlTags(code, path.basename(id));
        return replaced === null ? null : { code: replaced, map: null };
      },
    },
  };
}
