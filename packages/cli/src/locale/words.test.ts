import { expect, it } from 'vitest';
import { en } from './words.en.ts';
import { ja } from './words.ja.ts';

const parts = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((m) => m[0]).sort();

it('both languages have the same words', () => {
  expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
});

it('both languages fill in the same parts', () => {
  for (const [key, text] of Object.entries(en)) expect(parts(ja[key as keyof typeof en]), key).toEqual(parts(text));
});
