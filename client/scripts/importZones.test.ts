import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { importZones } from './importZones.js';

function complaints(file: string, code: string): string[] {
  const linter = new Linter({ cwd: '/repo' });
  const found = linter.verify(
    code,
    [
      {
        files: ['**/*.js'],
        plugins: { crmgraph: { rules: { zones: importZones } } },
        rules: { 'crmgraph/zones': 'error' },
      },
    ],
    { filename: `/repo/src/${file}` },
  );
  return found.map((message) => message.messageId ?? message.message);
}

describe('import zones', () => {
  it.each([
    ['shared/ui/A.js', '../../features/customers/b.js', ['sharedLooksUp']],
    ['shared/ui/A.js', '../../app/router.js', ['sharedLooksUp']],
    ['shared/ui/A.js', '../lib/store.js', []],
    ['features/today/A.js', '../customers/b.js', ['featureLooksAside']],
    ['features/today/A.js', '../../app/router.js', ['featureLooksUp']],
    ['features/today/A.js', '../../shared/ui/B.js', []],
    ['features/today/parts/A.js', '../todayModel.js', []],
    ['app/routes.js', '../features/today/A.js', []],
    ['features/today/A.js', 'antd', []],
  ])('%s importing %s: %j', (file, source, expected) => {
    expect(complaints(file, `import { x } from '${source}'; export { x };`)).toEqual(expected);
  });

  it('also sees dynamic imports and re-exports', () => {
    expect(complaints('features/today/A.js', "import('../customers/b.js'); export * from '../tiers/c.js';")).toEqual([
      'featureLooksAside',
      'featureLooksAside',
    ]);
  });

  it('names the way out', () => {
    expect(importZones.meta?.messages?.['featureLooksAside']).toContain('Compose the two in app/');
  });
});
