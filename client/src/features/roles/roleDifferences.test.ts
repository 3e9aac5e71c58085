import { describe, expect, it } from 'vitest';
import { differs, pairKey, pairsOf } from './roleDifferences.ts';
import type { RoleRow } from './roleRow.ts';

const role = (id: string, read: 'FULL' | 'MASK', reach: 'OWN' | 'ALL', specialRights: string[]): RoleRow => ({
  id,
  version: 1,
  code: null,
  name: id,
  description: null,
  requiresSecondFactor: false,
  memberCount: 0,
  specialRights,
  entityRights: [
    { entity: 'TASK', create: 'OWN', read: reach, update: 'OWN', delete: 'NONE', export: 'NONE', transfer: 'NONE' },
  ],
  fieldRights: [
    { type: 'Contact', field: 'phones', dataClass: 'PERSONAL', read, write: false, export: 'MASK', isDefault: false },
    {
      type: 'Customer',
      field: 'city',
      dataClass: 'BUSINESS',
      read: 'FULL',
      write: true,
      export: 'FULL',
      isDefault: true,
    },
  ],
});

describe('two roles side by side', () => {
  it('name what differs, of every kind', () => {
    const pairs = pairsOf(role('a', 'FULL', 'OWN', ['audit.read']), role('b', 'MASK', 'ALL', []));

    expect(pairs.filter(differs).map(pairKey)).toEqual(['TASK.read', 'audit.read', 'Contact.phones']);
    expect(pairs).toHaveLength(9);
  });

  it('have no difference when they grant the same', () => {
    expect(pairsOf(role('a', 'FULL', 'OWN', []), role('b', 'FULL', 'OWN', [])).filter(differs)).toEqual([]);
  });
});
