import { describe, expect, it } from 'vitest';
import { act } from '@testing-library/react';
import { setPreferences } from '../preferences/preferences.ts';
import { translate } from '../i18n/i18n.ts';
import { GraphqlRequestError } from './requestError.ts';
import { fieldPath, thrownError, userError } from './userErrors.ts';
import { vi } from 'vitest';

describe('fieldPath', () => {
  it.each([
    ['name', ['name']],
    ['input.name', ['name']],
    ['contacts[0].phone', ['contacts', 0, 'phone']],
    ['input.contacts.0.phone', ['contacts', 0, 'phone']],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j', (field, path) => {
    expect(fieldPath(field)).toEqual(path);
  });
});

describe('userError', () => {
  it('words a known code in the language of the user', async () => {
    const error = { __typename: 'VersionConflictError', code: 'CRM_CONFLICT', message: 'stale' };
    expect(userError(error).text).toBe('这条记录刚被别人改过，请核对后再保存。');

    act(() => setPreferences({ language: 'en' }));
    await vi.waitFor(() => expect(translate.language).toBe('en'));

    expect(userError(error).text).toBe('Somebody has just changed this record. Check it and save again.');
  });

  it('falls back on what the server said', () => {
    const error = { __typename: 'ValidationError', code: 'NAME_TOO_LONG', field: 'name', message: '名称太长' };

    expect(userError(error)).toEqual({ code: 'NAME_TOO_LONG', text: '名称太长', field: ['name'], traceId: null });
  });

  it('lets a feature word an error its own way', () => {
    const error = { __typename: 'ValidationError', code: 'invalid_token', message: 'x' };

    expect(userError(error, 'auth').text).toContain('令牌');
  });

  it('knows the field of a duplicate', () => {
    const error = { __typename: 'DuplicateError', code: 'X', message: 'm', duplicateField: 'code' };

    expect(userError(error).field).toEqual(['code']);
  });
});

describe('thrownError', () => {
  it('does not show the English of an unexpected failure', () => {
    const error = new GraphqlRequestError('HC0018', 'Cannot return null for non-nullable field.', 't-9');

    expect(thrownError(error)).toMatchObject({ text: '出了点问题，请稍后重试。', traceId: 't-9' });
  });

  it('has words for anything thrown', () => {
    expect(thrownError(new TypeError('x is undefined')).text).toBe('出了点问题，请稍后重试。');
  });
});
