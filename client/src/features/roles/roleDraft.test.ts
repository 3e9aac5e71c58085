import { describe, expect, it } from 'vitest';
import {
  backToDefault,
  countChanges,
  differsFromDefault,
  fieldOf,
  hasSpecial,
  inputOf,
  noChanges,
  reachOf,
  rebase,
  setField,
  setReach,
  setSpecial,
} from './roleDraft.ts';
import type { FieldRight, RoleRow } from './roleRow.ts';

const phone: FieldRight = {
  type: 'Contact',
  field: 'phones',
  dataClass: 'PERSONAL',
  read: 'FULL',
  write: true,
  export: 'FULL',
  isDefault: false,
};
const city: FieldRight = {
  type: 'Customer',
  field: 'city',
  dataClass: 'BUSINESS',
  read: 'FULL',
  write: true,
  export: 'FULL',
  isDefault: true,
};
const service: RoleRow = {
  id: 'role-1',
  version: 4,
  code: 'SERVICE',
  name: 'Service',
  description: null,
  requiresSecondFactor: false,
  memberCount: 3,
  specialRights: ['fields.reveal', 'schema.read'],
  entityRights: [
    {
      entity: 'CUSTOMER',
      create: 'NONE',
      read: 'ALL',
      update: 'NONE',
      delete: 'NONE',
      export: 'NONE',
      transfer: 'NONE',
    },
  ],
  fieldRights: [phone, city],
};

describe('a draft of a role', () => {
  it('masks a field: what is masked is not written, and leaves masked', () => {
    const draft = setField(noChanges, phone, { read: 'MASK' });

    expect(fieldOf(draft, phone)).toEqual({ read: 'MASK', write: false, export: 'MASK', isDefault: false });
    expect(inputOf(service, draft)).toEqual({
      fieldRights: [{ type: 'Contact', field: 'phones', read: 'MASK', write: false, export: 'MASK' }],
    });
  });

  it('never lets more out than is read', () => {
    const masked = setField(noChanges, phone, { read: 'MASK' });

    expect(fieldOf(setField(masked, phone, { export: 'FULL' }), phone).export).toBe('MASK');
    expect(fieldOf(setField(masked, phone, { export: 'NONE' }), phone).export).toBe('NONE');
  });

  it('has no change where everything is as it was', () => {
    const there = setField(noChanges, phone, { write: false });
    const back = setField(there, phone, { write: true });

    expect(countChanges(there)).toBe(1);
    expect(countChanges(back)).toBe(0);
    expect(inputOf(service, back)).toEqual({});
  });

  it('gives a field back to its data class', () => {
    const draft = backToDefault(noChanges, phone);

    expect(fieldOf(draft, phone).read).toBe('MASK');
    expect(differsFromDefault(noChanges, phone)).toBe(true);
    expect(differsFromDefault(draft, phone)).toBe(false);
    expect(inputOf(service, draft)).toEqual({ fieldRights: [{ type: 'Contact', field: 'phones', read: null }] });
    expect(countChanges(backToDefault(setField(noChanges, city, { read: 'NONE' }), city))).toBe(0);
  });

  it('sends the whole line of a kind of record of which one reach was changed', () => {
    const draft = setReach(service, noChanges, 'CUSTOMER', 'update', 'OWN');

    expect(reachOf(service, draft, 'CUSTOMER', 'update')).toBe('OWN');
    expect(inputOf(service, draft)).toEqual({
      entityRights: [
        {
          entity: 'CUSTOMER',
          create: 'NONE',
          read: 'ALL',
          update: 'OWN',
          delete: 'NONE',
          export: 'NONE',
          transfer: 'NONE',
        },
      ],
    });
    expect(countChanges(setReach(service, draft, 'CUSTOMER', 'update', 'NONE'))).toBe(0);
    expect(reachOf(service, noChanges, 'TASK', 'read')).toBe('NONE');
  });

  it('adds and takes special rights, and leaves those nobody touched', () => {
    const draft = setSpecial(service, setSpecial(service, noChanges, 'fields.reveal', false), 'audit.read', true);

    expect(hasSpecial(service, draft, 'fields.reveal')).toBe(false);
    expect(inputOf(service, draft)).toEqual({ specialRights: ['schema.read', 'audit.read'] });
  });

  it('moves to a newer version of the role without losing or repeating anything', () => {
    let draft = setField(noChanges, phone, { read: 'MASK' });
    draft = setReach(service, draft, 'CUSTOMER', 'update', 'OWN');
    draft = setSpecial(service, draft, 'audit.read', true);
    const newer: RoleRow = {
      ...service,
      version: 5,
      specialRights: ['audit.read'],
      fieldRights: [phone, { ...city, read: 'NONE', write: false, export: 'NONE', isDefault: false }],
    };

    const moved = rebase(newer, draft);

    expect(countChanges(moved)).toBe(2);
    expect(fieldOf(moved, phone).read).toBe('MASK');
    expect(inputOf(newer, moved)).not.toHaveProperty('specialRights');
    expect(inputOf(newer, moved).fieldRights).toHaveLength(1);
  });
});
