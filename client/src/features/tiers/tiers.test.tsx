import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { CreateTier } from './CreateTier.tsx';
import { DeleteTier } from './DeleteTier.tsx';
import { EditTier } from './EditTier.tsx';
import type { TierRow } from './tierRow.ts';
import { changes } from './tierValues.ts';

const vip: TierRow = {
  id: 'tier-1',
  version: 3,
  name: 'VIP',
  rank: 1,
  intervalDays: 14,
  content: '每月拜访',
  channels: ['PHONE', 'VISIT'],
  ownerRole: 'SALES',
  customerCount: 60,
};

describe('the changes of a tier', () => {
  it('are only what was changed; the order of channels is no change', () => {
    expect(
      changes(vip, { ...vip, channels: ['VISIT', 'PHONE'], intervalDays: 7, content: ' 每月拜访 ' }),
    ).not.toHaveProperty('content');
    expect(
      changes(vip, {
        name: 'VIP',
        intervalDays: 7,
        content: '每月拜访',
        channels: ['VISIT', 'PHONE'],
        ownerRole: 'SALES',
      }),
    ).toEqual({ intervalDays: 7 });
  });

  it('empty a text with null', () => {
    const { name, intervalDays, channels, ownerRole } = vip;
    expect(changes(vip, { name, intervalDays, channels, ownerRole, content: '' })).toEqual({ content: null });
  });
});

describe('editing a tier', () => {
  it('sends the version it was read with, and puts a refusal under its field with the text kept', async () => {
    const close = vi.fn();
    const { environment } = renderPart(<EditTier tier={vip} onClose={close} />);
    const name = await screen.findByRole('textbox', { name: '名称' });

    await userEvent.clear(name);
    await userEvent.type(name, '重点');
    await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
    await vi.waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));

    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { id: 'tier-1', version: 3, name: '重点' } });
    const taken = { __typename: 'DuplicateError', code: 'TIER_NAME_TAKEN', message: '名称已被使用', field: 'name' };
    act(() =>
      environment.mock.resolve(operation, {
        data: {
          updateTier: { tier: null, errors: [{ ...taken, __isError: 'DuplicateError', duplicateField: 'name' }] },
        },
      }),
    );

    await vi.waitFor(() => expect(name).toHaveAccessibleDescription('名称已被使用'));
    expect(name).toHaveValue('重点');
    expect(close).not.toHaveBeenCalled();
  });
});

describe('adding a tier', () => {
  it('sends what was filled in and tells the page', async () => {
    const created = vi.fn();
    const { environment } = renderPart(<CreateTier onCreated={created} />);
    await userEvent.click(screen.getByRole('button', { name: '新建分层' }));
    await userEvent.type(await screen.findByRole('textbox', { name: '名称' }), '银卡');
    await userEvent.type(screen.getByRole('spinbutton', { name: '间隔天数' }), '45');
    await userEvent.click(screen.getByRole('button', { name: /新\s*建$/ }));
    await vi.waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));

    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { name: '银卡', intervalDays: 45, ownerRole: 'SALES' } });
    act(() =>
      environment.mock.resolve(operation, {
        data: { createTier: { tier: { id: 'tier-9', name: '银卡' }, errors: null } },
      }),
    );

    await vi.waitFor(() => expect(created).toHaveBeenCalledOnce());
  });
});

describe('deleting a tier', () => {
  it('asks where its customers go before anything is sent', async () => {
    const deleted = vi.fn();
    const gold = { ...vip, id: 'tier-2', name: '金卡' };
    const { environment } = renderPart(<DeleteTier tier={vip} others={[gold]} onClose={vi.fn()} onDeleted={deleted} />);
    const confirm = await screen.findByRole('button', { name: /删\s*除/ });

    await userEvent.click(confirm);
    const successor = screen.getByRole('combobox', { name: '客户转入' });
    await vi.waitFor(() => expect(successor).toBeInvalid());
    expect(environment.mock.getAllOperations()).toHaveLength(0);

    await userEvent.click(successor);
    await userEvent.click(await screen.findByTitle('金卡'));
    await userEvent.click(confirm);
    await vi.waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { id: 'tier-1', version: 3, successorId: 'tier-2' } });
    act(() => environment.mock.resolve(operation, { data: { deleteTier: { deletedTierId: 'tier-1', errors: null } } }));

    await vi.waitFor(() => expect(deleted).toHaveBeenCalledOnce());
  });
});
