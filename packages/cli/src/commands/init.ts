import { mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Starter, StarterFolder } from '@synoptic/core/compile/starter-folder';
import { SLUG_PATTERN } from '@synoptic/core/text/id';
import { STARTER_NAMES } from '@synoptic/core/text/starter-names';
import type { Command } from '../command-line/command.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Entries that a new folder may already have. */
const HARMLESS = new Set(['.git', '.DS_Store']);

/** Texts belong to their owners, and builds can be made again. */
const IGNORED = '/texts/\n/dist/\n';

export const initCommand: Command = {
  name: 'init',
  operands: 'DIR',
  least: 1,
  most: 1,
  summary: 'init.summary',
  options: {
    starter: { value: 'NAME', describe: 'init.starter', oneOf: STARTER_NAMES },
    language: { value: 'TAG,…', describe: 'init.language' },
    empty: { describe: 'init.empty' },
  },
  examples: [
    { run: 'synoptic init my-corpus', what: 'init.example.1' },
    { run: 'synoptic init my-corpus --starter disaster --language ar', what: 'init.example.2' },
    { run: 'synoptic init my-corpus --starter court --language fr,en --empty', what: 'init.example.3' },
  ],
  async run(args, terminal) {
    const named = args.operands[0] ?? '';
    const folder = resolve(terminal.host.cwd, named);
    const languages = await corpusLanguages(args.list('language'), terminal);
    await refuseFull(folder, named, terminal);
    const example = !args.flag('empty');
    const { starter, content } = await beginCorpus(
      folder,
      { starter: args.text('starter') ?? STARTER_NAMES[0], languages, example },
      terminal,
    );
    const { starterSpeaks } = await import('@synoptic/core/compile/starter-folder');
    terminal.data(`${folder}\n`);
    for (const { file, texts } of content.untranslated) terminal.note(terminal.word('init.in-english', { file, n: texts }));
    const [standard = '', ...others] = languages;
    if (content.untranslated.length > 0) terminal.note(terminal.word('init.no-default-words', { tag: standard }));
    const silent = others.filter((tag) => !starterSpeaks(starter, tag));
    if (silent.length > 0) terminal.note(terminal.word('init.no-words', { tags: silent.join(', '), path: named }));
    terminal.note(terminal.word('init.made', { starter: starter.name, languages: languages.join(', ') }));
    terminal.note(terminal.word(example ? 'init.next' : 'init.next-empty', { path: named, event: starter.event }));
    return 0;
  },
};

interface NewCorpus {
  readonly starter: string;
  /** Canonical BCP 47 tags, the default first. */
  readonly languages: readonly string[];
  /** True to write the starter's example too. */
  readonly example: boolean;
}

/** Writes a new corpus that begins with a starter into a folder that is empty or does not exist. */
export async function beginCorpus(folder: string, { starter: name, languages, example }: NewCorpus, terminal: Terminal) {
  const starter = await readStarter(name, terminal);
  const { starterFolder } = await import('@synoptic/core/compile/starter-folder');
  const slug = basename(folder).toLowerCase();
  const content = starterFolder(starter, { languages, example, ...(SLUG_PATTERN.test(slug) ? { name: slug } : {}) });
  await writeCorpus(folder, content);
  return { starter, content };
}

/** Languages of a new corpus as canonical tags; by default that of the interface. */
export async function corpusLanguages(named: readonly string[] | undefined, { language, word }: Terminal): Promise<readonly string[]> {
  const { isKnownLanguage, tagHint } = await import('@synoptic/core/compile/corpus-languages');
  const { canonicalLanguageTag } = await import('@synoptic/core/text/language-tag');
  const tags = (named ?? [language]).map((tag) => {
    const canonical = canonicalLanguageTag(tag);
    if (canonical === null || !isKnownLanguage(canonical.split('-')[0] ?? ''))
      throw new UsageProblem(word('init.bad-language', { tag }), tagHint(tag));
    return canonical;
  });
  const twice = tags.find((tag, i) => tags.indexOf(tag) < i);
  if (twice !== undefined) throw new UsageProblem(word('init.language-twice', { tag: twice }));
  return tags;
}

export async function refuseFull(folder: string, named: string, { word }: Terminal): Promise<void> {
  const { folderEntries } = await import('@synoptic/core/node/write-folder-safely');
  const there = await folderEntries(folder).catch(() => {
    throw new UsageProblem(word('init.no-folder', { path: named }));
  });
  if (there?.some((name) => !HARMLESS.has(name)))
    throw new UsageProblem(word('init.not-empty', { path: named }), word('init.not-empty-hint', { path: named }));
}

export async function readStarter(name: string, { host }: Terminal): Promise<Starter> {
  return JSON.parse(await readFile(join(host.home, 'starters', `${name}.json`), 'utf8')) as Starter;
}

async function writeCorpus(folder: string, { files, texts }: StarterFolder): Promise<void> {
  const { recordJsonSchemas } = await import('@synoptic/core/records/registry');
  const { writeFolderSafely } = await import('@synoptic/core/node/write-folder-safely');
  const { withSeals } = await import('@synoptic/core/node/seal-folder');
  const written = await withSeals(files, texts);
  for (const [kind, schema] of Object.entries(recordJsonSchemas()))
    written.set(`schemas/${kind}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  for (const [name, text] of texts) written.set(`texts/${name}`, text);
  written.set('.gitignore', IGNORED);
  await writeFolderSafely(folder, written, { command: 'init', keep: true });
  // Without the example the folder of the texts is empty.
  await mkdir(join(folder, 'texts'), { recursive: true });
}
