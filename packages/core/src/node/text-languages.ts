import { type DataFolder, parseFolder } from '../compile/parse-folder.ts';
import { parseYaml } from '../compile/parse-yaml.ts';
import { AUTHORED_AS, type AuthoredAs, authoredText, DEFAULT_LANGUAGE_KEY } from '../records/authored-text.ts';
import type { ClaimRecord } from '../records/claim.ts';
import { FILE_KINDS } from '../records/registry.ts';
import { canonicalLanguageTag } from '../text/language-tag.ts';

/** Languages of the texts, labels and names of a folder. */
interface TextLanguages {
  /** Languages that at least one has. */
  readonly some: ReadonlySet<string>;
  /** Languages that each one has. */
  readonly every: ReadonlySet<string>;
  /** True if a text, or a list of other names, names no language: it is in the default one. */
  readonly plain: boolean;
}

/** Surveys the languages in which a folder without errors is written. */
export function textLanguages(folder: DataFolder): TextLanguages {
  const some = new Set<string>();
  let every: ReadonlySet<string> | undefined;
  let plain = false;
  const count = (text: object, how: AuthoredAs): void => {
    plain ||= DEFAULT_LANGUAGE_KEY in text;
    // Other names need no language, so they say nothing about those of the corpus.
    if (how === 'aliases') return;
    const tags = new Set(Object.keys(text).map((tag) => canonicalLanguageTag(tag) ?? tag));
    for (const tag of tags) some.add(tag);
    every = every ? new Set([...every].filter((tag) => tags.has(tag))) : tags;
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const how = (value as { readonly [AUTHORED_AS]?: AuthoredAs })[AUTHORED_AS];
    if (how) count(value, how);
    else for (const inner of Object.values(value)) walk(inner);
  };
  const { located } = parseFolder(folder);
  const textFacets = new Set(
    located.flatMap((f) => (f.kind === 'facet' && (f.record as { value: string }).value === 'text' ? f.path : [])),
  );
  for (const { kind, file } of located) {
    if (kind === 'lock' || kind === 'terms') continue;
    const { parsed } = parseYaml(file, folder.get(file) ?? '');
    const { data } = FILE_KINDS[kind].schema.safeParse(parsed?.data);
    walk(data);
    // The schema of a claim cannot know that its value is a text: only the facet says.
    if (kind !== 'claims') continue;
    for (const claim of (data ?? []) as readonly ClaimRecord[])
      if (textFacets.has(claim.facet)) walk(authoredText.safeParse(claim.value).data);
  }
  return { some, every: every ?? new Set(), plain };
}
