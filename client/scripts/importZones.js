// Plain JavaScript because ESLint loads its configuration without a TypeScript loader.
import path from 'node:path';

/** @typedef {{ layer: 'shared' | 'features' | 'app', feature?: string }} Zone */

/** @param {string} file @returns {Zone | null} */
function zoneOf(file) {
  const [, layer, feature] = /\/src\/(shared|features|app)\/([^/]+)/.exec(file) ?? [];
  switch (layer) {
    case 'shared':
    case 'app':
      return { layer };
    case 'features':
      return { layer, feature: feature ?? '' };
    default:
      return null;
  }
}

/** @param {Zone} from @param {Zone} to @returns {string | null} the message id of the broken rule */
function brokenRule(from, to) {
  if (from.layer === 'shared' && to.layer !== 'shared') return 'sharedLooksUp';
  if (from.layer !== 'features') return null;
  if (to.layer === 'app') return 'featureLooksUp';
  return to.layer === 'features' && to.feature !== from.feature ? 'featureLooksAside' : null;
}

/**
 * shared <- features <- app, and a feature does not import a feature.
 * @type {import('eslint').Rule.RuleModule}
 */
export const importZones = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sharedLooksUp:
        'shared/ knows no feature and no page. Pass the value in as a prop or argument, or move this file into the feature.',
      featureLooksAside:
        'A feature does not import a feature. Compose the two in app/ (a slot or a route), or move the common part to shared/.',
      featureLooksUp:
        'A feature does not import app/. Move what it needs to shared/; app/ is where features are put together.',
    },
  },
  create(context) {
    const from = zoneOf(context.filename);

    /** @param {import('estree').Node} node @param {unknown} source */
    function check(node, source) {
      if (from === null || typeof source !== 'string' || !source.startsWith('.')) {
        return;
      }
      const to = zoneOf(path.resolve(path.dirname(context.filename), source));
      const messageId = to === null ? null : brokenRule(from, to);
      if (messageId !== null) {
        context.report({ node, messageId });
      }
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.type === 'Literal' ? node.source.value : null),
    };
  },
};
