import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, Suspense } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { QuickAdd } from './QuickAdd.tsx';

interface Sent {
  readonly input: { readonly title: string; readonly dueAt: string; readonly remindAt: string | null };
}

function show(canWriteTasks: boolean) {
  const created = vi.fn();
  const { environment } = renderPart(
    <Suspense fallback={null}>
      <QuickAdd onCreated={created} />
    </Suspense>,
  );
  act(() => environment.mock.resolveMostRecentOperation({ data: { viewer: { permissions: { canWriteTasks } } } }));
  return { environment, created };
}

describe('adding a task in passing', () => {
  it('is not offered to those who may not write tasks', () => {
    show(false);

    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('needs a title, then sends it with a reminder at the time it is due, and tells the page', async () => {
    const { environment, created } = show(true);
    await userEvent.click(await screen.findByRole('button'));
    const title = await screen.findByRole('textbox', { name: '要做什么' });
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(title).toBeInvalid());
    expect(environment.mock.getAllOperations()).toHaveLength(0);

    await userEvent.type(title, ' 寄样品 {Control>}{Enter}{/Control}');
    await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
    const operation = environment.mock.getMostRecentOperation();
    const { input } = operation.request.variables as Sent;
    expect(input).toMatchObject({ title: '寄样品', priority: 'NORMAL', customerId: null });
    expect(input.remindAt).toBe(input.dueAt);

    act(() => environment.mock.resolve(operation, { data: { createTask: { task: { id: 't-1' }, errors: null } } }));
    await waitFor(() => expect(created).toHaveBeenCalledOnce());
  });
});
