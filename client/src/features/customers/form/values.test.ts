import { describe, expect, it } from 'vitest';
import { contactValues, plainPhone } from '../contacts/contactValues.ts';
import type { ContactRow } from '../contacts/contactRow.ts';
import { changed, filledIn } from './values.ts';

describe('what a form sends', () => {
  it('is only what was filled in when something is created', () => {
    expect(filledIn({ name: ' 华东\u3000机电 ', code: '', city: undefined, annualValue: 0, tagIds: [] })).toEqual({
      name: '华东 机电',
      annualValue: 0,
      tagIds: [],
    });
  });

  it('is only what was changed when something is edited, and null for an emptied field', () => {
    const before = { name: '华东机电', city: '上海', code: null as string | null, tagIds: ['a', 'b'] };

    expect(changed(before, { name: '华东机电 ', city: '', code: '', tagIds: ['b', 'a'] })).toEqual({ city: null });
    expect(changed(before, { ...before, tagIds: ['a'] })).toEqual({ tagIds: ['a'] });
  });
});

const contact = {
  id: 'P1',
  version: 3,
  fullName: '王志泽',
  phones: ['138****8659'],
  emails: ['w***@example.com'],
  wechat: 'w******9',
} as unknown as ContactRow;

describe('a masked way to reach a person', () => {
  it('is not among the values of the form, so it cannot be sent back', () => {
    const values = contactValues(contact, (field) => (field === 'wechat' ? 'FULL' : 'MASK'));

    expect(values).not.toHaveProperty('phones');
    expect(values).not.toHaveProperty('emails');
    expect(values.wechat).toBe('w******9');
    expect(changed(values, { ...values, fullName: '王志' })).toEqual({ fullName: '王志' });
  });
});

describe('a pasted phone number', () => {
  it.each([
    ['+86 138 0000 5257', '13800005257'],
    ['１３８００００５２５７', '13800005257'],
    ['0551-8860 0029', '055188600029'],
    ['+1 415 555 0100', '+14155550100'],
  ])('%s is kept as %s', (pasted, kept) => {
    expect(plainPhone(pasted)).toBe(kept);
  });
});
