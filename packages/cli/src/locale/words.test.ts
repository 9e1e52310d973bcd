import { translatedTable } from '@synoptic/core/locale/translated.conformance';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import { expect, it } from 'vitest';
import { loadCliWords } from './cli-text.ts';

translatedTable("the terminal's words", loadCliWords);

it.each(INTERFACE_LANGUAGE_CODES)('no word is in two files of %s', async (language) => {
  const files = ['commands', 'messages', 'screens', 'spoken', 'things'];
  const tables = await Promise.all(files.map(async (file) => (await import(`./${language}/${file}.ts`)) as { default: object }));
  const keys = tables.flatMap((table) => Object.keys(table.default));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(keys.sort()).toEqual(Object.keys(await loadCliWords(language)).sort());
});
