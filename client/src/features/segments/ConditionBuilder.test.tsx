import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { emptyGroup, fields, groupOf, whereOf, type Group, type Json } from './condition.ts';
import { ConditionBuilder } from './ConditionBuilder.tsx';
import './texts.ts';

const choices = {
  fields,
  tiers: [{ value: 'T1', label: 'VIP客户' }],
  tags: [],
  owners: [],
};

function open(start: Group): { readonly where: () => Json } {
  let shown = start;
  function Builder() {
    const [group, setGroup] = useState(start);
    shown = group;
    return <ConditionBuilder group={group} onChange={setGroup} choices={choices} />;
  }
  renderPart(<Builder />);
  return { where: () => whereOf(shown) };
}

describe('the condition builder', () => {
  it('begins with everybody, and a row narrows it', async () => {
    const { where } = open(emptyGroup());
    expect(screen.getByText('没有条件：所有客户都在其中。')).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: '添加条件' }));
    await userEvent.type(screen.getByRole('textbox', { name: '值' }), '华东');

    expect(where()).toEqual({ and: [{ name: { contains: '华东' } }] });
    await userEvent.click(screen.getByRole('button', { name: '删除这个条件' }));
    expect(where()).toEqual({});
  });

  it('shows groups within groups, each joined its own way', async () => {
    const kept = { and: [{ city: { eq: null } }, { or: [{ annualValue: { gte: 5 } }, { code: { contains: 'x' } }] }] };
    const { where } = open(groupOf(kept)!);

    const inner = screen.getByRole('group', { name: '条件组 1.2' });
    expect(within(inner).getByRole('radio', { name: '满足任一' })).toBeChecked();
    await userEvent.click(within(inner).getByText('满足全部'));
    expect(where()).toEqual({ and: [kept.and[0], { and: (kept.and[1] as { or: Json }).or }] });

    await userEvent.click(screen.getByRole('button', { name: '删除这个条件组' }));
    expect(where()).toEqual({ and: [kept.and[0]] });
  });

  it('counts days where a time is compared with now', async () => {
    const { where } = open(groupOf({ and: [{ lastContactAt: { olderThanDays: 30 } }] })!);

    const days = screen.getByRole('spinbutton', { name: '天' });
    await userEvent.clear(days);
    await userEvent.type(days, '60');

    expect(where()).toEqual({ and: [{ lastContactAt: { olderThanDays: 60 } }] });
  });
});
