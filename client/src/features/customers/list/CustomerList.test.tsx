import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MockPayloadGenerator, createMockEnvironment } from 'relay-test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetFieldAccess, recordFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { GraphqlRequestError } from '../../../shared/graphql/requestError.ts';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { renderPart } from '../../../testing/renderPart.tsx';
import { signInAs } from '../../../testing/signInAs.ts';
import type { CustomersSearch } from '../customersSearch.ts';
import { CustomerList } from './CustomerList.tsx';
import { listVariables } from './listVariables.ts';

const customer = {
  id: 'C1',
  name: '华东机电有限公司',
  city: '上海',
  lifecycle: 'AT_RISK',
  annualValue: 128000,
  currency: 'CNY',
  lastContactAt: null,
  nextContactAt: null,
  nextStep: null,
  tier: { id: 'T1', name: 'VIP客户', rank: 1 },
  owner: { id: 'U1', name: '张小凡' },
  tags: [{ id: 'G1', name: '重点客户' }],
};

function open(search: CustomersSearch = {}) {
  const url = { search, change: vi.fn(), clear: vi.fn(), open: vi.fn(), turnTo: vi.fn() };
  const rootRoute = createRootRoute({
    component: () => (
      <QueryBoundary>
        {(fetchKey) => (
          <CustomerList
            variables={listVariables(search, 'U1')}
            fetchKey={fetchKey}
            url={url}
            stale={false}
            onClear={url.clear}
            create={<button type="button">新建客户</button>}
          />
        )}
      </QueryBoundary>
    ),
  });
  const customerRoute = createRoute({ getParentRoute: () => rootRoute, path: '/customers/$customerId' });
  const router = createRouter({
    routeTree: rootRoute.addChildren([customerRoute]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  const environment = createMockEnvironment();
  // The test's router is not the application's, which the types know.
  renderPart(<RouterProvider router={router as never} />, environment);

  async function answer(connection: object): Promise<void> {
    await waitFor(() => environment.mock.getMostRecentOperation());
    environment.mock.resolveMostRecentOperation((operation) =>
      MockPayloadGenerator.generate(operation, { CustomersConnection: () => connection }),
    );
  }
  return { url, environment, answer };
}

const page = (more: object = {}) => ({
  totalCount: 1,
  nodes: [customer],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: 'a', endCursor: 'z', ...more },
});
const nothing = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, hasPreviousPage: false } };

describe('the customer list', () => {
  beforeEach(async () => {
    forgetFieldAccess();
    await signInAs('Sales');
  });

  it('is a table with real rows, each named by its customer', async () => {
    const { answer } = open();
    await answer(page());

    const row = within(await screen.findByRole('table')).getByRole('row', { name: /华东机电/ });
    expect(within(row).getByRole('link', { name: '华东机电有限公司' })).toHaveAttribute('href', '/customers/C1');
    expect(row).toHaveTextContent('有风险');
    expect(row).toHaveTextContent('没有下一步');
    expect(screen.getByText('共 1 位客户')).toBeVisible();
  });

  it('says how it is sorted and puts a new order into the URL', async () => {
    const { answer, url } = open({ sort: 'name' });
    await answer(page());

    const header = await screen.findByRole('columnheader', { name: /^客户/ });
    expect(header).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.click(header);
    expect(url.change).toHaveBeenCalledWith({ sort: '-name' });
  });

  it('turns pages by cursor', async () => {
    const { answer, url } = open();
    await answer(page({ hasNextPage: true }));

    expect(await screen.findByRole('button', { name: '上一页' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: '下一页' }));
    expect(url.turnTo).toHaveBeenCalledWith({ after: 'z' });
  });

  it('tells "no customers yet" from "none that fit"', async () => {
    const first = open();
    await first.answer(nothing);
    expect(await screen.findByText('还没有客户')).toBeVisible();
    expect(screen.getByRole('button', { name: '新建客户' })).toBeVisible();

    const filtered = open({ city: '上海' });
    await filtered.answer(nothing);
    expect(await screen.findByText('没有符合条件的结果')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    expect(filtered.url.clear).toHaveBeenCalled();
  });

  it('does not offer to sort by figures the viewer may not see', async () => {
    recordFieldAccess('CustomerListQuery', {
      fieldAccess: [{ path: ['customers', 'nodes', 'annualValue'], access: 'NONE' }],
    });
    const { answer, url } = open();
    await answer({ ...page(), nodes: [{ ...customer, annualValue: null }] });

    await userEvent.click(await screen.findByRole('columnheader', { name: '年价值' }));
    expect(url.change).not.toHaveBeenCalled();
    expect(screen.getByText('无权查看')).toBeInTheDocument();
  });

  it('offers to try again after a failure', async () => {
    const { environment, answer } = open();
    await waitFor(() => environment.mock.getMostRecentOperation());
    environment.mock.rejectMostRecentOperation(new GraphqlRequestError('CRM_INTERNAL', 'x', 'trace-1'));

    expect(await screen.findByText(/trace-1/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /重试/ }));
    await answer(page());
    expect(await screen.findByRole('link', { name: '华东机电有限公司' })).toBeVisible();
  });
});
