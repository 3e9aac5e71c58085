import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { zhLater } from './later.zh.ts';
import { zh as zhFirst } from './zh.ts';

const zh = { ...zhFirst, ...zhLater };

function texts(value: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, entry] of Object.entries(value) as [string, unknown][]) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof entry === 'object' && entry !== null) {
      for (const [inner, text] of texts(entry, here)) found.set(inner, text);
    } else {
      found.set(here, String(entry));
    }
  }
  return found;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

describe.each(Object.keys(zh) as (keyof typeof zh)[])('texts of %s', (namespace) => {
  const chinese = texts(zh[namespace]);
  const english = texts(en[namespace]);

  it('has the same keys in Chinese and English', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it('leaves no text empty', () => {
    const empty = [...chinese, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);

    expect(empty).toEqual([]);
  });

  it('fills in the same values in both languages', () => {
    const different = [...chinese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );

    expect(different).toEqual([]);
  });
});
