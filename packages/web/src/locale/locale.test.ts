import { readdir } from 'node:fs/promises';
import { tableOf } from '@synoptic/core/locale/load-words';
import { translatedTable } from '@synoptic/core/locale/translated.conformance';
import { describe, expect, it } from 'vitest';
import * as sections from './sections.ts';

const files = (await readdir(new URL('./en', import.meta.url))).map((file) => file.replace(/\.ts$/, ''));

for (const name of files.filter((file) => file !== 'method'))
  translatedTable(`the viewer's words: ${name}`, async (language) => tableOf(await import(`./${language}/${name}.ts`)));

describe('the sections', () => {
  it('are the files of the reference', () => {
    const own = Object.values(sections).filter(({ name }) => name !== 'shared' && name !== 'reasons');
    expect(own.map(({ name }) => name).sort()).toEqual([...files].sort());
  });
});
