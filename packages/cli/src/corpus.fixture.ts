import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import type { DataFolder } from '@synoptic/core/compile/parse-folder';
import { type SmallCorpus, smallFolder } from '@synoptic/core/compile/small-corpus.fixture';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** Corpus about a flood with two accounts, and names with terminal control sequences. */
export const FLOOD: SmallCorpus = {
  entities: [{ id: 'outlet:evil', names: { en: ['Evil\u001B[2J\u202Epaper'], ja: ['悪\u009B31m紙'] } }],
  events: [
    {
      id: 'event:flood',
      label: { en: 'The flood of the north', ja: '北部の洪水' },
      date: '2021-12-10',
      participants: [{ entity: 'state:north', role: 'side', principal: true }],
    },
    { id: 'event:storm', label: { en: 'The storm before it', ja: 'その前の嵐' }, date: '2021-12-08' },
  ],
  documents: {
    A: {
      claims: [
        { id: 'dead', about: 'event:flood', facet: 'deaths', value: 3 },
        { id: 'why', about: 'event:flood', facet: 'nature', value: 'accident' },
        { id: 'storm', about: 'event:storm', facet: 'begin', value: '2021-12' },
      ],
    },
    B: {
      claims: [
        { id: 'dead', about: 'event:flood', facet: 'deaths', value: 5, attribution: [{ agent: 'person:boris', act: 'states' }] },
        { id: 'why', about: 'event:flood', facet: 'nature', value: 'crime', attribution: [{ agent: 'outlet:evil', act: 'reports' }] },
      ],
    },
    C: { passages: [{ mentions: ['state:north'] }] },
  },
};

/** Writes the files of a data folder to a temporary one. */
export function writeDataFolder(files: DataFolder): string {
  const root = mkdtempSync(join(tmpdir(), 'synoptic-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** Writes a small corpus to a temporary data folder; `more` replaces or adds files. */
export function writeSmall(small: SmallCorpus, more: Readonly<Record<string, string>> = {}): string {
  return writeDataFolder(smallFolder(small, more));
}

export function writeFlood(more: Readonly<Record<string, string>> = {}): string {
  return writeSmall(FLOOD, more);
}

/** Writes the compiled form of a corpus to a temporary file, which is read sooner than its folder is compiled. */
export function writeCompiled(corpus: CompiledCorpus): string {
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'corpus.json');
  writeFileSync(file, serializeCorpus(corpus));
  return file;
}

/** Compiles a data folder; throws with its issues if it has errors. */
export async function compileTestFolder(path: string): Promise<CompiledCorpus> {
  const { corpus, issues } = await loadCorpus(path);
  if (!corpus) throw new Error([path, ...issues.map((i) => i.message)].join('\n'));
  return corpus;
}
