import { signIn } from './support/accounts';
import { expect, test } from './support/test';

interface Introspection {
  data?: { __schema: { types: { name: string }[] } };
  errors?: unknown;
}

/** The query page as a developer opens it: GraphiQL asks its own full introspection query and documents what came. */
test('GraphiQL loads the whole schema and runs a query', async ({ page }) => {
  await signIn(page, 'MANAGER');
  const introspection = page.waitForResponse(
    (response) => response.request().method() === 'POST' && (response.request().postData() ?? '').includes('IntrospectionQuery'),
  );

  await page.goto('/graphql');
  const answer = await introspection;
  const { data, errors } = (await answer.json()) as Introspection;

  expect(answer.request().postData()).toContain('includeDeprecated: true');
  expect(errors).toBeUndefined();
  expect(data?.__schema.types.map(({ name }) => name)).toContain('CustomersConnection');

  await page.getByRole('button', { name: /documentation explorer/i }).click();
  const explorer = page.locator('.graphiql-doc-explorer');
  await expect(explorer).toContainText('Subscription');
  await explorer.getByRole('link', { name: 'Query', exact: true }).click();
  await expect(explorer).toContainText('The customers the viewer may see.');

  await page.getByRole('button', { name: /execute query/i }).click();
  await expect(page.locator('.result-window')).toContainText('"__typename": "Query"');
});
