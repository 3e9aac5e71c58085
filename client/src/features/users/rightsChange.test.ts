import { describe, expect, it } from 'vitest';
import { changesNothing, consequencesOf, type HeldRights } from './rightsChange.ts';

const reach = (entity: string, read: string, update = 'NONE') => ({
  entity,
  read,
  update,
  create: 'NONE',
  delete: 'NONE',
  export: 'NONE',
  transfer: 'NONE',
});
const sales: HeldRights = {
  id: 'sales',
  specialRights: ['fields.reveal'],
  entityRights: [reach('CUSTOMER', 'OWN', 'OWN'), reach('TASK', 'OWN', 'OWN')],
  fieldRights: [
    { type: 'Customer', field: 'annualValue', read: 'FULL' },
    { type: 'Contact', field: 'phones', read: 'FULL' },
  ],
};
const service: HeldRights = {
  id: 'service',
  specialRights: ['fields.reveal', 'audit.read'],
  entityRights: [reach('CUSTOMER', 'ALL'), reach('TASK', 'OWN', 'OWN')],
  fieldRights: [
    { type: 'Customer', field: 'annualValue', read: 'NONE' },
    { type: 'Contact', field: 'phones', read: 'MASK' },
  ],
};
const roles = [sales, service];

describe('what other roles mean', () => {
  it('names every reach that changes, special rights both ways, and how many fields', () => {
    expect(consequencesOf(roles, ['sales'], ['service'])).toEqual({
      reach: [
        { entity: 'CUSTOMER', action: 'read', before: 'OWN', after: 'ALL' },
        { entity: 'CUSTOMER', action: 'update', before: 'OWN', after: 'NONE' },
      ],
      gained: ['audit.read'],
      lost: [],
      fields: { more: 0, less: 2 },
    });
  });

  it('adds the rights of several roles up', () => {
    expect(consequencesOf(roles, ['sales'], ['service', 'sales'])).toEqual({
      reach: [{ entity: 'CUSTOMER', action: 'read', before: 'OWN', after: 'ALL' }],
      gained: ['audit.read'],
      lost: [],
      fields: { more: 0, less: 0 },
    });
  });

  it('leaves nothing to somebody without any role', () => {
    expect(consequencesOf(roles, ['sales'], []).lost).toEqual(['fields.reveal']);
    expect(consequencesOf(roles, ['sales'], []).reach.map(({ after }) => after)).toEqual([
      'NONE',
      'NONE',
      'NONE',
      'NONE',
    ]);
  });

  it('says so when nothing changes', () => {
    expect(changesNothing(consequencesOf(roles, ['sales'], ['sales']))).toBe(true);
    expect(changesNothing(consequencesOf(roles, ['sales'], ['service']))).toBe(false);
  });
});
