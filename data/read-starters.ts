import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseYaml } from '@synoptic/core/compile/parse-yaml';
import { recordFile } from '@synoptic/core/compile/record-file';
import type { Starter, StarterValue } from '@synoptic/core/compile/starter-folder';
import { STARTER_NAMES } from '@synoptic/core/text/starter-names';

/** Languages in which every word of every starter exists; the first is the one that others fall back to. */
export const STARTER_LANGUAGES = ['en', 'ja', 'fr', 'uk', 'ar'] as const;

type Fields = Readonly<Record<string, StarterValue>>;
type WithId = Fields & { readonly id: string };

/** Contents of vocabulary.yaml of a starter. A facet that is `like` a starter copies the facet of its id from there. */
interface StarterVocabulary {
  readonly label: Fields;
  readonly kinds?: readonly WithId[];
  readonly roles?: readonly WithId[];
  readonly units?: readonly WithId[];
  /** Meanings of an answer that accounts of such an event confuse, named by `under` of a claim. */
  readonly senses?: readonly WithId[];
  readonly facets?: readonly WithId[];
}

interface ExamplePassage extends Fields {
  readonly role: string;
  readonly text: readonly Fields[];
  readonly mentions?: readonly string[];
}

interface ExampleDocument extends Fields {
  readonly slug: string;
  readonly siglum: string;
  readonly type: string;
  readonly date: string;
  readonly voices: readonly (Fields & { readonly siglum: string })[];
  readonly passages: readonly ExamplePassage[];
  readonly claims: readonly (Fields & { readonly facet: string; readonly id?: string; readonly gloss: Fields })[];
}

/**
 * Contents of example.yaml of a starter, shorter than the records that it becomes: every line of a text is written with its passage, in all
 * languages, claims are about the first event and named after their facet, and the name of an outlet labels its document.
 */
interface StarterExample extends Fields {
  readonly name: string;
  readonly title: Fields;
  readonly describe: Fields;
  readonly entities: readonly WithId[];
  readonly events: readonly WithId[];
  readonly documents: readonly ExampleDocument[];
}

/** Refuses empty values, and texts that lack one of the languages: a comma in a plain YAML string splits it into both. */
function checkWords(value: unknown, path: string): void {
  if (value === null) throw new Error(`${path} is empty; put a text with a comma in quotes`);
  if (typeof value !== 'object') return;
  const keys = Object.keys(value);
  const lacking = STARTER_LANGUAGES.filter((tag) => !keys.includes(tag));
  if (lacking.length < STARTER_LANGUAGES.length && lacking.length > 0) throw new Error(`${path} has no text in ${lacking.join(', ')}`);
  for (const [key, inner] of Object.entries(value)) checkWords(inner, `${path} ${key}`);
}

/** Reads the starters of a folder, each complete: with what it shares with the others. */
export async function readStarters(folder: string): Promise<Starter[]> {
  const read = async (name: string, file: string): Promise<unknown> => {
    const path = join(folder, name, file);
    const { parsed, issues } = parseYaml(path, await readFile(path, 'utf8'));
    if (!parsed || issues.length > 0) throw new Error(issues.map((i) => `${i.file}:${i.line}:${i.column} ${i.message}`).join('\n'));
    checkWords(parsed.data, `${name}/${file}:`);
    return parsed.data;
  };
  const vocabularies = new Map<string, StarterVocabulary>();
  for (const name of STARTER_NAMES) vocabularies.set(name, (await read(name, 'vocabulary.yaml')) as StarterVocabulary);
  return Promise.all(
    STARTER_NAMES.map(async (name) => {
      const example = (await read(name, 'example.yaml')) as StarterExample;
      return {
        name,
        languages: STARTER_LANGUAGES,
        label: vocabularies.get(name)?.label ?? {},
        event: example.events[0]?.id ?? '',
        manifest: { name: example.name, title: example.title, describe: example.describe },
        vocabulary: vocabularyFiles(name, vocabularies),
        ...exampleFiles(example),
      };
    }),
  );
}

function vocabularyFiles(name: string, vocabularies: ReadonlyMap<string, StarterVocabulary>): Record<string, StarterValue> {
  const all = (part: 'kinds' | 'roles' | 'units' | 'senses'): WithId[] => {
    const records = [STARTER_NAMES[0], name].flatMap((starter) => vocabularies.get(starter)?.[part] ?? []);
    return [...new Map(records.map((record) => [record.id, record])).values()];
  };
  const facets = new Map([...facetsOf(STARTER_NAMES[0], vocabularies), ...facetsOf(name, vocabularies)]);
  const needed = new Set([...facets.values()].flatMap((facet) => [facet['unit'], facet['display']]));
  const borrowed = [...vocabularies.values()].flatMap((v) => v.units ?? []).filter((unit) => needed.has(unit.id));
  const units = new Map([...all('units'), ...borrowed].map((unit) => [unit.id, unit]));
  const senses = all('senses');
  return {
    ...Object.fromEntries(all('kinds').map((kind) => [`vocabulary/kinds/${kind.id}.yaml`, kind])),
    ...Object.fromEntries([...facets].map(([id, facet]) => [`vocabulary/facets/${id}.yaml`, facet])),
    'vocabulary/units.yaml': [...units.values()],
    'vocabulary/roles.yaml': all('roles'),
    ...(senses.length > 0 ? { 'vocabulary/senses.yaml': senses } : {}),
  };
}

const FACET_KEYS = [
  ...['id', 'label', 'question', 'about', 'value', 'unit', 'currency', 'display', 'nature', 'answers', 'counts', 'inverse', 'running'],
  ...['final', 'occurrence', 'passing', 'sides', 'cues', 'categories', 'order'],
];

/** Facets of one vocabulary by id, with the keys of each in the order in which they are written. */
function facetsOf(name: string, vocabularies: ReadonlyMap<string, StarterVocabulary>): Map<string, WithId> {
  const facets = new Map<string, WithId>();
  for (const { like, ...facet } of vocabularies.get(name)?.facets ?? []) {
    const copied = typeof like === 'string' ? facetsOf(like, vocabularies).get(facet.id) : {};
    if (!copied) throw new Error(`${name}/vocabulary.yaml: ${String(like)} has no facet "${facet.id}"`);
    const whole: Fields = { ...copied, ...facet };
    const unknown = Object.keys(whole).filter((key) => !FACET_KEYS.includes(key));
    if (unknown.length > 0) throw new Error(`${name}/vocabulary.yaml: facet "${facet.id}" has unknown keys: ${unknown.join(', ')}`);
    const ordered = FACET_KEYS.flatMap((key) => (whole[key] === undefined ? [] : [[key, whole[key]] as const]));
    facets.set(facet.id, { id: facet.id, ...Object.fromEntries(ordered) });
  }
  return facets;
}

function exampleFiles(example: StarterExample): Pick<Starter, 'example' | 'texts'> {
  const names = new Map(example.entities.map((entity) => [entity.id, entity['names'] as Fields]));
  const event = example.events[0]?.id ?? '';
  return {
    example: Object.fromEntries([
      ...example.entities.map((entity) => [recordFile(entity.id), entity] as const),
      ...example.events.map((record) => [`events/${record.id.replace('event:', '')}.yaml`, record] as const),
      ...example.documents.flatMap((document, i) => documentFiles(document, i, event, names)),
    ]),
    texts: Object.fromEntries(
      example.documents.map((document, i) => [textFile(document, i), document.passages.flatMap((passage) => passage.text)] as const),
    ),
  };
}

const sequenceNumber = (i: number): string => String(i).padStart(3, '0');
const textFile = (document: ExampleDocument, i: number): string => `${sequenceNumber(i)}_${document.slug}.txt`;

function documentFiles(
  document: ExampleDocument,
  i: number,
  event: string,
  names: ReadonlyMap<string, Fields>,
): (readonly [string, StarterValue])[] {
  const { slug, siglum, type, date, voices, passages, claims } = document;
  const label = typeof document['label'] === 'string' ? names.get(document['label']) : (document['label'] as Fields);
  const title = passages[0]?.text[0];
  if (!label || !title) throw new Error(`${slug} has no label or no heading`);
  const firstName = Object.fromEntries(Object.entries(label).map(([tag, name]) => [tag, [name].flat()[0] ?? '']));
  return [
    [
      `documents/${slug}/document.yaml`,
      {
        ...{ id: `document:${slug}`, siglum, seq: sequenceNumber(i), label: firstName },
        csl: { type, title, 'container-title': firstName, issued: date, language: '' },
        ...{ date, issued: date, voices, curation: { by: 'Synoptic', on: '2031-12-01', reviewed: true } },
      },
    ],
    [`documents/${slug}/passages.yaml`, passageRecords(passages, voices[0]?.siglum ?? '', event)],
    [
      `documents/${slug}/claims.yaml`,
      claims.map(({ id, facet, gloss, ...rest }) => ({
        ...{ id: `claim:${siglum.toLowerCase()}-${id ?? facet}`, about: rest['about'] ?? event, facet },
        ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'about')),
        gloss,
      })),
    ],
  ];
}

/** Passages with the lines that their texts fill. */
function passageRecords(passages: readonly ExamplePassage[], voice: string, event: string): Fields[] {
  let line = 1;
  return passages.map(({ role, text, mentions = [], ...rest }) => {
    const last = line + text.length - 1;
    const lines = last === line ? line : `${line}-${last}`;
    line = last + 1;
    return {
      lines,
      role,
      voice: rest['voice'] ?? voice,
      mentions: [event, ...mentions],
      ...(rest['gloss'] ? { gloss: rest['gloss'] } : {}),
    };
  });
}
