import { readdir, readFile } from 'node:fs/promises';
import { tableOf } from '@synoptic/core/locale/load-words';
import { translatedTable } from '@synoptic/core/locale/translated.conformance';
import { expect, it } from 'vitest';

const files = (await readdir(new URL('./en', import.meta.url))).map((file) => file.replace(/\.ts$/, ''));

for (const name of files.filter((file) => file !== 'method' && file !== 'language'))
  translatedTable(`the viewer's words: ${name}`, async (language) => tableOf(await import(`./${language}/${name}.ts`)));

it('every section is in the list of sections', async () => {
  const list = await readFile(new URL('./sections.ts', import.meta.url), 'utf8');
  for (const file of files.filter((name) => name !== 'language'))
    expect(list).toContain(file === 'method' ? 'MethodText' : `from './en/${file}.ts'`);
});
