import { describe, expect, it } from 'vitest';
import { allowedSteps, isOpen, isOverdue, progressOf } from './steps.ts';

describe('the steps a status allows', () => {
  it.each([
    ['RECEIVED', ['triage', 'decline']],
    ['TRIAGED', ['act', 'triage', 'decline']],
    ['ACTION', ['finish', 'act', 'decline']],
    ['DONE', ['reply']],
    ['REPLIED', []],
    ['DECLINED', []],
    ['SOMETHING_NEWER', []],
    [null, []],
  ])('%s: %j', (status, steps) => {
    expect(allowedSteps(status)).toEqual(steps);
  });

  it('never lead past telling the customer', () => {
    const closing = ['RECEIVED', 'TRIAGED', 'ACTION', 'DONE'].filter((status) =>
      allowedSteps(status).includes('reply'),
    );

    expect(closing).toEqual(['DONE']);
  });
});

describe('the state of the loop', () => {
  it('is open until the customer was told', () => {
    expect(isOpen('DONE')).toBe(true);
    expect(isOpen('REPLIED')).toBe(false);
    expect(isOpen('DECLINED')).toBe(false);
  });

  it('is overdue only while the customer waits', () => {
    const now = Date.parse('2026-05-10T12:00:00Z');

    expect(isOverdue('DONE', '2026-05-10T11:59:00Z', now)).toBe(true);
    expect(isOverdue('DONE', '2026-05-10T12:01:00Z', now)).toBe(false);
    expect(isOverdue('REPLIED', '2026-05-01T00:00:00Z', now)).toBe(false);
    expect(isOverdue('RECEIVED', null, now)).toBe(false);
  });

  it('knows how far it came, and that declining leaves the way', () => {
    expect(progressOf('RECEIVED')).toBe(0);
    expect(progressOf('REPLIED')).toBe(4);
    expect(progressOf('DECLINED')).toBe(-1);
  });
});
