import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importZones } from './scripts/importZones.js';

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'graphiql', '**/__generated__'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { crmgraph: { rules: { 'import-zones': importZones } } },
    rules: {
      'crmgraph/import-zones': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // An onClick may start a promise; what it rejects with is the promise's own business.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // TanStack Router redirects by throwing its own object.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'react-relay', message: "Import from 'react-relay/hooks': the index costs 7 KB more." },
            {
              name: 'echarts',
              message: 'Use shared/ui/ChartCard.tsx: it loads the parts it needs when a chart is shown.',
            },
          ],
        },
      ],
    },
  },
);
