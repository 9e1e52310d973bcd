import { recordYaml } from '../records/authored-yaml.ts';
import { canonicalLanguageTag, matchLanguage, scriptOf } from '../text/language-tag.ts';

/** Plain data of a record. A map whose keys are all languages of the starter is a text. */
export type StarterValue = string | number | boolean | readonly StarterValue[] | { readonly [key: string]: StarterValue };

type StarterFiles = Readonly<Record<string, StarterValue>>;
type Words = Readonly<Record<string, StarterValue>>;

/** A vocabulary for one sort of event, with an example, in several languages: what `init` writes in those of a corpus. */
export interface Starter {
  readonly name: string;
  /** Languages of every text; the first stands in for a language that is not among them. */
  readonly languages: readonly string[];
  readonly label: Words;
  /** Event that the example is about. */
  readonly event: string;
  readonly manifest: { readonly name: string; readonly title: Words; readonly describe: Words };
  /** Records by path in the data folder. */
  readonly vocabulary: StarterFiles;
  readonly example: StarterFiles;
  /** Texts of the example's documents, line by line, by file name. */
  readonly texts: Readonly<Record<string, readonly Words[]>>;
}

interface StarterFolderOptions {
  /** Languages of the corpus as canonical BCP 47 tags, the default first. */
  readonly languages: readonly string[];
  /** Name of the corpus; by default that of the example. */
  readonly name?: string;
  /** False leaves out the example. */
  readonly example?: boolean;
}

export interface StarterFolder {
  /** YAML sources by path, with corpus.yaml. */
  readonly files: ReadonlyMap<string, string>;
  /** Texts of the example's documents in the default language, by file name. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files with texts in the starter's first language, since it has no words in the default language of the corpus. */
  readonly untranslated: readonly { readonly file: string; readonly texts: number }[];
}

/** The words of a starter for a tag: those of the same language in the same script. */
function wordsFor(starter: Starter, tag: string): string | undefined {
  const found = matchLanguage(starter.languages, tag);
  return found !== undefined && scriptOf(found) === scriptOf(tag) ? found : undefined;
}

/** True if a starter has words in a language: fr and fr-CA, but not uk-Latn. */
export function starterSpeaks(starter: Starter, tag: string): boolean {
  return canonicalLanguageTag(tag) !== null && wordsFor(starter, tag) !== undefined;
}

/**
 * A data folder in memory that begins with a starter: its records in the languages of a corpus, and nothing else of them.
 *
 * With one language each text is a plain string. The default language has every text: where the starter lacks it, the words of the
 * starter's first language, each file then listed in `untranslated`; another language that the starter lacks is left out.
 */
export function starterFolder(starter: Starter, { languages, name, example = true }: StarterFolderOptions): StarterFolder {
  const [fallback = 'en'] = starter.languages;
  const [standard = fallback] = languages;
  const writer = new RecordWriter(starter, languages);
  const manifest = {
    ...{ format: 2, name: name ?? starter.manifest.name, version: '0.1.0' },
    ...(example
      ? { title: starter.manifest.title, describe: starter.manifest.describe }
      : { title: name ?? starter.label, describe: starter.label }),
    ...{ licence: 'CC0-1.0', languages },
  };
  const records = { 'corpus.yaml': manifest, ...starter.vocabulary, ...(example ? starter.example : {}) };
  const files = new Map(Object.entries(records).map(([path, record]) => [path, writer.write(path, record)]));
  const spoken = wordsFor(starter, standard) ?? fallback;
  const texts = Object.entries(example ? starter.texts : {}).map(
    ([file, lines]) => [file, `${lines.map((line) => String(line[spoken])).join('\n')}\n`] as const,
  );
  return { files, texts: new Map(texts), untranslated: writer.untranslated };
}

/** Writes records as YAML in the languages of a corpus. */
class RecordWriter {
  readonly untranslated: { file: string; texts: number }[] = [];
  readonly #starter: Starter;
  readonly #languages: readonly string[];
  readonly #keys: ReadonlySet<string>;
  #foreign = 0;

  constructor(starter: Starter, languages: readonly string[]) {
    this.#starter = starter;
    this.#languages = languages;
    this.#keys = new Set(starter.languages);
  }

  write(path: string, record: StarterValue): string {
    this.#foreign = 0;
    const localized = this.#localize(record, false);
    if (this.#foreign > 0) this.untranslated.push({ file: path, texts: this.#foreign });
    return recordYaml(path, localized);
  }

  #localize(value: StarterValue, plain: boolean): StarterValue {
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((item) => this.#localize(item, plain));
    const keys = Object.keys(value);
    if (keys.length > 0 && keys.every((key) => this.#keys.has(key))) return this.#text(value as Words, plain);
    return Object.fromEntries(
      Object.entries(value as Words).map(([key, inner]) =>
        key === 'csl' ? [key, this.#bibliographic(inner as Words)] : [key, this.#localize(inner, plain)],
      ),
    );
  }

  /** Bibliographic data are plain strings in the language of the document, the default one. */
  #bibliographic(csl: Words): StarterValue {
    const [standard = ''] = this.#languages;
    const spoken = wordsFor(this.#starter, standard) ?? this.#starter.languages[0] ?? '';
    return { ...(this.#localize(csl, true) as Words), language: spoken };
  }

  #text(text: Words, plain: boolean): StarterValue {
    const [standard = ''] = this.#languages;
    const [fallback = ''] = this.#starter.languages;
    const words = (tag: string) => text[wordsFor(this.#starter, tag) ?? ''];
    if (words(standard) === undefined) this.#foreign += 1;
    const inDefault = words(standard) ?? text[fallback] ?? '';
    if (plain || this.#languages.length === 1) return inDefault;
    const others = this.#languages.slice(1).flatMap((tag) => {
      const found = words(tag);
      return found === undefined ? [] : [[tag, found] as const];
    });
    return Object.fromEntries([[standard, inDefault], ...others]);
  }
}
