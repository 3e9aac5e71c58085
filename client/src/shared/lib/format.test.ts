import { describe, expect, it } from 'vitest';
import { formatMoney, formatRelative, parseLocalDate } from './format.ts';

describe('formatMoney', () => {
  it('shows whole amounts without cents and others with two', () => {
    expect(formatMoney(1280000, 'zh-CN')).toBe('¥1,280,000');
    expect(formatMoney(0.5, 'zh-CN')).toBe('¥0.50');
  });

  it('counts in 万 and 亿 when compact', () => {
    expect(formatMoney(1280000, 'zh-CN', { compact: true })).toBe('¥128万');
    expect(formatMoney(350000000, 'zh-CN', { compact: true })).toBe('¥3.5亿');
    expect(formatMoney(1280000, 'en', { compact: true })).toBe('¥1.3M');
  });
});

describe('formatRelative', () => {
  const now = Date.parse('2026-05-03T12:00:00Z');
  const at = (text: string, language: 'zh-CN' | 'en') => formatRelative(new Date(text), now, language);

  it.each([
    ['2026-05-03T11:59:30Z', '现在', 'now'],
    ['2026-05-03T11:57:00Z', '3分钟前', '3 minutes ago'],
    ['2026-05-03T14:00:00Z', '2小时后', 'in 2 hours'],
    ['2026-05-02T11:00:00Z', '昨天', 'yesterday'],
    ['2026-02-01T12:00:00Z', '3个月前', '3 months ago'],
  ])('%s', (text, chinese, english) => {
    expect(at(text, 'zh-CN')).toBe(chinese);
    expect(at(text, 'en')).toBe(english);
  });
});

describe('parseLocalDate', () => {
  it('is that day in every time zone', () => {
    const day = parseLocalDate('2026-03-01');

    expect([day.getFullYear(), day.getMonth(), day.getDate()]).toEqual([2026, 2, 1]);
  });
});
