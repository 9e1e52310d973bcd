import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { ja } from './ja.ts';

const parts = (word: string) => [...word.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('the words of the pages', () => {
  it('are the same set in both languages', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
  });
  it('take the same parts, but for a counted one that English writes out', () => {
    for (const [key, word] of Object.entries(en)) {
      if (!key.endsWith('.one')) expect(parts(ja[key as keyof typeof en]), key).toEqual(parts(word));
    }
  });
  it('are never empty', () => {
    for (const word of [...Object.values(en), ...Object.values(ja)]) expect(word).not.toBe('');
  });
});
