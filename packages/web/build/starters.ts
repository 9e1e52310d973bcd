import { fileURLToPath } from 'node:url';
import type { Starter, StarterValue } from '@synoptic/core/compile/starter-folder';
import { INTERFACE_LANGUAGE_CODES } from '@synoptic/core/text/interface-languages';
import type { Plugin } from 'vite';
import { readStarters } from '../../../data/read-starters.ts';

const FOLDER = fileURLToPath(new URL('../../../data/starters', import.meta.url));
const MODULE = 'virtual:starters';

/** Gives the worker that reads texts the vocabularies of all starters, in the languages of the interface and without their examples. */
export function starters(): Plugin {
  return {
    name: 'synoptic-starters',
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const vocabularies = (await readStarters(FOLDER)).map(withoutExample);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(vocabularies))});`;
    },
  };
}

function withoutExample(starter: Starter): Starter {
  const languages: readonly string[] = INTERFACE_LANGUAGE_CODES;
  const all = new Set(starter.languages);
  const pruned = (value: StarterValue): StarterValue => {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(pruned);
    const entries = Object.entries(value);
    const isText = entries.length > 0 && entries.every(([key]) => all.has(key));
    return Object.fromEntries(entries.flatMap(([key, inner]) => (isText && !languages.includes(key) ? [] : [[key, pruned(inner)]])));
  };
  const kept = pruned({ label: starter.label, vocabulary: starter.vocabulary, manifest: starter.manifest }) as Pick<
    Starter,
    'label' | 'vocabulary' | 'manifest'
  >;
  return { ...starter, ...kept, languages, example: {}, texts: {} };
}
