import { join } from 'node:path';
import { compile } from '../compile/compile.ts';
import type { Issue } from '../compile/issue.ts';
import { type DataFolder, parseFolder } from '../compile/parse-folder.ts';
import { parseYaml } from '../compile/parse-yaml.ts';
import { FORMAT_1_LANGUAGES } from '../corpus/default-language.ts';
import { diff } from '../questions/diff/diff.ts';
import type { DocumentRecord } from '../records/document.ts';
import type { EntityRecord } from '../records/entity.ts';
import type { ManifestRecord } from '../records/manifest.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { canonicalLanguageTag } from '../text/language-tag.ts';
import { readFolder } from './read-folder.ts';
import { renameYamlKey } from './rename-yaml-key.ts';
import { setYamlKeys, type YamlKeyChange } from './set-yaml-keys.ts';
import { textLanguages } from './text-languages.ts';
import { withWriteLock } from './with-write-lock.ts';
import { writeFilesSafely } from './write-file-safely.ts';

/** Format that `planUpgrade` leads to, the newest. */
export const NEWEST_FORMAT = 2;

const MANIFEST = 'corpus.yaml';

/** One key of a file, before and after; null where it is absent. */
export interface UpgradeChange {
  readonly key: string;
  readonly from: string | number | null;
  readonly to: string | number | readonly string[] | null;
}

/** File that an upgrade changes, with its text before and after. */
export interface UpgradedFile {
  readonly file: string;
  readonly changes: readonly UpgradeChange[];
  readonly before: string;
  readonly after: string;
}

/** Upgrade that can be written. */
export interface ReadyUpgrade {
  readonly state: 'ready';
  /** Languages of the folder in format 2, the default first. */
  readonly languages: readonly string[];
  /** In the order of writing: corpus.yaml last, so that the folder compiles to the same at every moment. */
  readonly files: readonly UpgradedFile[];
  /** The folder as it was read. */
  readonly folder: DataFolder;
}

/** Planned changes of an upgrade, or the reason why there is none. */
export type UpgradePlan =
  | { readonly state: 'current' }
  | { readonly state: 'newer'; readonly format: number }
  | { readonly state: 'faulty'; readonly issues: readonly Issue[] }
  | { readonly state: 'different'; readonly differences: readonly string[] }
  | ReadyUpgrade;

/**
 * Plans the upgrade of a data folder from format 1 to format 2; writes nothing.
 *
 * corpus.yaml gets `format: 2` and `languages` instead of `language`, documents that state no language get the one that they had
 * by default, and the terms of an obligation move from `trigger` to `terms`, set off by a request. All else stays as it is, comments and layout included. The state is `current` for a folder of format 2, `newer` for a
 * later one, `faulty` with the errors of a folder that does not compile, or with the warnings that format 2 makes errors, and `different` if the upgraded folder would not compile to
 * the same records and verdicts. Rejects if the folder cannot be read.
 */
export async function planUpgrade(root: string): Promise<UpgradePlan> {
  return planFolderUpgrade(await readFolder(root));
}

/** `planUpgrade` of a folder in memory. */
export function planFolderUpgrade(folder: DataFolder): UpgradePlan {
  const format = formatOf(folder);
  if (format === NEWEST_FORMAT) return { state: 'current' };
  if (format > NEWEST_FORMAT) return { state: 'newer', format };
  const before = compile(folder);
  if (!before.corpus) return { state: 'faulty', issues: before.issues.filter((issue) => issue.severity === 'error') };
  const { located } = parseFolder(folder);
  const manifest = located.find((file) => file.kind === 'manifest')?.record as ManifestRecord;
  const languages = upgradedLanguages(folder, manifest.language);
  const files = [
    ...located.flatMap((file) => {
      if (file.kind === 'document') return documentUpgrade(folder, file.file, file.record as DocumentRecord, manifest);
      return file.kind === 'entity' ? obligationUpgrade(folder, file.file, file.record as EntityRecord) : [];
    }),
    manifestUpgrade(folder, languages, manifest),
  ];
  const after = compile(new Map([...folder, ...files.map((file) => [file.file, file.after] as const)]));
  if (!after.corpus) return { state: 'faulty', issues: newErrors(before.issues, after.issues) };
  const differences = differencesOf(before.corpus, after.corpus);
  return differences.length > 0 ? { state: 'different', differences } : { state: 'ready', languages, files, folder };
}

/** Errors of the upgraded folder, each at its place in the folder as it is: a warning of format 1 can be an error of format 2. */
function newErrors(before: readonly Issue[], after: readonly Issue[]): Issue[] {
  return after
    .filter((issue) => issue.severity === 'error')
    .map((error) => ({
      ...error,
      ...before.find(({ code, message }) => code === error.code && message === error.message),
      severity: 'error',
    }));
}

/**
 * Writes a planned upgrade under the write lock: all files are on disk before the first is replaced. False, with nothing written, if
 * the folder has changed since it was planned. Rejects with `WriteLockHeld` while another process writes the folder.
 */
export async function upgradeFolder(root: string, { files, folder }: ReadyUpgrade): Promise<boolean> {
  return withWriteLock(root, 'upgrade', async () => {
    const now = await readFolder(root);
    if (now.size !== folder.size || [...now].some(([file, text]) => folder.get(file) !== text)) return false;
    await writeFilesSafely(new Map(files.map(({ file, after }) => [join(root, file), after])));
    return true;
  });
}

/** Number in `format`; 1 where it is absent or no number, which compiling reports. */
function formatOf(folder: DataFolder): number {
  const data = parseYaml(MANIFEST, folder.get(MANIFEST) ?? '').parsed?.data as { readonly format?: unknown } | null | undefined;
  return typeof data?.format === 'number' ? data.format : 1;
}

/** Languages that format 1 implies. The default is that of the documents if everything is written in it. */
function upgradedLanguages(folder: DataFolder, language: string | undefined): readonly string[] {
  const { some, every, plain } = textLanguages(folder);
  const [standard, ...others] = FORMAT_1_LANGUAGES.filter((tag) => tag === 'en' || some.has(tag));
  const wanted = others.find((tag) => tag === canonicalLanguageTag(language ?? ''));
  // Plain strings of format 1 are in its default language.
  return wanted !== undefined && every.has(wanted) && !plain
    ? [wanted, ...[standard ?? 'en', ...others].filter((tag) => tag !== wanted)]
    : [standard ?? 'en', ...others];
}

function documentUpgrade(folder: DataFolder, file: string, { csl }: DocumentRecord, manifest: ManifestRecord): UpgradedFile[] {
  if (csl.language !== undefined) return [];
  const before = folder.get(file) ?? '';
  const language = manifest.language ?? FORMAT_1_LANGUAGES[0];
  const after = setYamlKeys(before, ['csl'], [{ key: 'language', value: language, place: 'last' }]);
  return [{ file, changes: [{ key: 'csl.language', from: null, to: language }], before, after }];
}

/** Format 1 had the terms of an obligation as its `trigger`, and read each as set off by a request. */
function obligationUpgrade(folder: DataFolder, file: string, { obligation }: EntityRecord): UpgradedFile[] {
  if (!obligation || typeof obligation.trigger === 'string') return [];
  const before = folder.get(file) ?? '';
  const after = renameYamlKey(before, ['obligation'], 'trigger', 'terms', { key: 'trigger', value: 'request' });
  const [words = ''] = Object.values(obligation.trigger);
  const changes = [
    { key: 'obligation.trigger', from: words, to: 'request' },
    { key: 'obligation.terms', from: null, to: words },
  ];
  return [{ file, changes, before, after }];
}

function manifestUpgrade(folder: DataFolder, languages: readonly string[], manifest: ManifestRecord): UpgradedFile {
  const before = folder.get(MANIFEST) ?? '';
  const data = parseYaml(MANIFEST, before).parsed?.data as { readonly format?: number };
  const { language = null } = manifest;
  const changes: YamlKeyChange[] = [
    { key: 'format', value: NEWEST_FORMAT, place: data.format === undefined ? 'first' : { of: 'format' } },
    { key: 'languages', value: languages, place: language === null ? 'last' : { of: 'language' } },
  ];
  return {
    file: MANIFEST,
    changes: [
      { key: 'format', from: data.format ?? null, to: NEWEST_FORMAT },
      ...(language === null ? [] : [{ key: 'language', from: language, to: null }]),
      { key: 'languages', from: null, to: languages },
    ],
    before,
    after: setYamlKeys(before, [], changes),
  };
}

/** Records and verdicts that are not the same in two corpora, apart from the languages in their manifests. */
export function differencesOf(before: CompiledCorpus, after: CompiledCorpus): string[] {
  const manifestOf = ({ corpus: { languages: _, language: __, ...rest } }: CompiledCorpus) => rest;
  const partsOf = (corpus: CompiledCorpus) =>
    new Map(
      Object.entries({ ...corpus, corpus: manifestOf(corpus), digest: null }).flatMap(([part, value]): [string, string][] =>
        Array.isArray(value)
          ? value.map((record, i) => [record.id ?? `${part} ${record.document ?? i}`, canonicalJson(record)])
          : [[part, canonicalJson(value)]],
      ),
    );
  const [old, now] = [partsOf(before), partsOf(after)];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((part) => old.get(part) !== now.get(part));
  const { flips } = diff(before, after);
  return [...changed, ...flips.map(({ about, facet, from, to }) => `${about} ${facet}: ${from} → ${to}`)];
}
