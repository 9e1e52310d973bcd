/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { ja } from './ja.ts';

const parts = (word: string) => [...word.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

interface Table {
  readonly en: Readonly<Record<string, string>>;
  readonly ja: Readonly<Record<string, string>>;
}

/** The shared words and those of each section. */
const sections = import.meta.glob<Record<string, Table>>('../*/words.ts', { eager: true });
const tables: [string, Table][] = [
  ['locale', { en, ja }],
  ...Object.entries(sections).flatMap(([file, module]) =>
    Object.values(module).flatMap((t) => (t.en ? [[file, t] as [string, Table]] : [])),
  ),
];

describe.each(tables)('the words of the pages: %s', (_, { en, ja }) => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
  });
  it('have the same placeholders, except a count that English spells out', () => {
    for (const [key, word] of Object.entries(en)) {
      if (!key.endsWith('.one')) expect(parts(ja[key] ?? ''), key).toEqual(parts(word));
    }
  });
  it('are never empty', () => {
    for (const word of [...Object.values(en), ...Object.values(ja)]) expect(word).not.toBe('');
  });
});
