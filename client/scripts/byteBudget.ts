import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** What a visitor downloads before the first page shows: the entry and everything it imports statically. */
export function initialChunks(bundle: Rollup.OutputBundle): Rollup.OutputChunk[] {
  const chunks = new Map<string, Rollup.OutputChunk>();
  function add(fileName: string): void {
    const file = bundle[fileName];
    if (file?.type !== 'chunk' || chunks.has(fileName)) return;
    chunks.set(fileName, file);
    file.imports.forEach(add);
  }
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk' && file.isEntry) add(file.fileName);
  }
  return [...chunks.values()];
}

/** Fails the build when the first download grows past its budget. */
export function byteBudget(kilobytes: number): Plugin {
  return {
    name: 'crmgraph:byte-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const bytes = initialChunks(bundle).reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
      const actual = Math.round(bytes / 1024);
      if (actual > kilobytes) {
        this.error(
          `The first download is ${actual} KB gzipped, its budget is ${kilobytes} KB. ` +
            'Load the new part with lazy() or lazyRouteComponent(), or take it out of the shell.',
        );
      }
      this.info(`first download: ${actual} of ${kilobytes} KB gzipped`);
    },
  };
}
