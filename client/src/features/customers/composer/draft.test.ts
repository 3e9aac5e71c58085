import { describe, expect, it } from 'vitest';
import { emptyDraft, followUpInput, forgetDraft, loadDraft, newDraft, saveDraft, type Draft } from './draft.ts';
import { nextTime, type NextChoice } from './when.ts';

const wednesday = new Date(2026, 10, 18, 16, 30);
const draft: Draft = { ...emptyDraft, summary: ' 聊了报价 ', nextStep: '发送合同' };
const at = (choice: NextChoice, now = wednesday) => nextTime({ choice, custom: '' }, now);

describe('the quick answers to "when"', () => {
  it('are nine in the morning: tomorrow, in three days, next Monday', () => {
    expect(at('tomorrow')).toEqual(new Date(2026, 10, 19, 9));
    expect(at('threeDays')).toEqual(new Date(2026, 10, 21, 9));
    expect(at('nextWeek')).toEqual(new Date(2026, 10, 23, 9));
  });

  it('mean the Monday after on a Monday, and tomorrow on a Sunday', () => {
    expect(at('nextWeek', new Date(2026, 10, 23, 8))).toEqual(new Date(2026, 10, 30, 9));
    expect(at('nextWeek', new Date(2026, 10, 22, 8))).toEqual(new Date(2026, 10, 23, 9));
  });

  it('take a time of one’s own as local time', () => {
    expect(nextTime({ choice: 'custom', custom: '2026-12-01T14:15' }, wednesday)).toEqual(
      new Date(2026, 11, 1, 14, 15),
    );
    expect(nextTime({ choice: 'custom', custom: '' }, wednesday)).toBeNull();
  });
});

describe('a follow-up', () => {
  it('sends only what was filled in', () => {
    expect(followUpInput({ ...emptyDraft, summary: ' 问候 ' }, 'C1', wednesday)).toEqual({
      customerId: 'C1',
      channel: 'PHONE',
      summary: '问候',
    });
  });

  it('sends next step and reminder together, with offsets', () => {
    const input = followUpInput(
      { ...draft, nextAt: { choice: 'tomorrow', custom: '' }, remindAt: { choice: 'atNext', custom: '' } },
      'C1',
      wednesday,
    );

    expect(input.nextAt).toBe(new Date(2026, 10, 19, 9).toISOString());
    expect(input.remindAt).toBe(input.nextAt);
  });

  it('can ring in a minute, whatever the next date', () => {
    const input = followUpInput({ ...draft, remindAt: { choice: 'minute', custom: '' } }, 'C1', wednesday);

    expect(input.remindAt).toBe(new Date(wednesday.getTime() + 60_000).toISOString());
    expect(input).not.toHaveProperty('nextAt');
  });
});

describe('a draft', () => {
  it('is kept for its customer and its author until it is sent', () => {
    saveDraft('U1', 'C1', draft);

    expect(loadDraft('U1', 'C1')).toEqual(draft);
    expect(loadDraft('U1', 'C2')).toBeNull();
    expect(loadDraft('U2', 'C1')).toBeNull();

    forgetDraft('U1', 'C1');
    expect(loadDraft('U1', 'C1')).toBeNull();
  });

  it('is not kept when nothing is written in it', () => {
    saveDraft('U1', 'C1', { ...emptyDraft, summary: '   ' });

    expect(loadDraft('U1', 'C1')).toBeNull();
  });

  it('survives a damaged copy', () => {
    localStorage.setItem('crmgraph.draft:U1:C1', '{"summary":');

    expect(loadDraft('U1', 'C1')).toBeNull();
  });

  it('starts with the channel used last', () => {
    saveDraft('U1', 'C1', { ...draft, channel: 'WECHAT' });

    expect(newDraft('U1').channel).toBe('WECHAT');
    expect(newDraft('U2').channel).toBe('PHONE');
  });
});
