import { codeOf } from '../hidden-characters.ts';
import { type IssueCollector, locationAt, type RecordLocation } from '../issue-collector.ts';
import type { RecordIndex } from '../record-index.ts';

/**
 * Letters that look like another in most fonts: Cyrillic and Greek like Latin, katakana like kanji and hiragana. A selection from
 * Unicode's confusables (UTS #39), whose table of thousands has hardly more between these scripts.
 */
const LOOK_ALIKES = [
  ['аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅ', 'aeopcyxijshdqwABEKMHOPCTXIJS'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѵυαν', 'ABEZHIKMNOPTYXovuav'],
  ['カエタトニハロヘベペー―', '力工夕卜二八口へべぺ一一'],
] as const;
const LETTER_BEHIND = new Map(LOOK_ALIKES.flatMap(([from, to]) => [...from].map((letter, i) => [letter, to[i] ?? letter] as const)));

/** Words with letters of Latin and of another alphabet that has look-alikes. */
const MIXED_WORD = /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]+/u;

interface NamedRecord {
  readonly id: string;
  readonly name: string;
  readonly spot: RecordLocation;
}

/**
 * Warns of names that readers cannot distinguish: two entities or two events whose names differ only in invisible characters, widths,
 * composed accents or look-alike letters; and words that mix such alphabets. The same name in the same letters is no fault: people share names.
 */
export function checkLookAlikes(index: RecordIndex, problems: IssueCollector): void {
  const entities = [...index.entities.values()].flatMap(({ record, spot }) => namesOf(record.id, record.names, spot));
  const events = [...index.events.values()].flatMap(({ record, spot }) => [
    ...namesOf(record.id, record.names ?? {}, spot),
    ...Object.entries(record.label).map(([language, name]) => ({ id: record.id, name, spot: locationAt(spot, 'label', language) })),
  ]);
  for (const names of [entities, events]) {
    for (const named of names) checkMixedWords(named, problems);
    checkPairs(names, problems);
  }
}

function namesOf(id: string, names: Readonly<Record<string, readonly string[] | undefined>>, spot: RecordLocation): NamedRecord[] {
  return Object.entries(names).flatMap(([language, list]) =>
    (list ?? []).map((name, i) => ({ id, name, spot: locationAt(spot, 'names', language, i) })),
  );
}

function checkMixedWords({ name, spot }: NamedRecord, problems: IssueCollector): void {
  const [word] = MIXED_WORD.exec(name) ?? [];
  if (word === undefined) return;
  const letters = [...word].filter((letter) => LETTER_BEHIND.has(letter)).map((letter) => `${letter} (${codeOf(letter)})`);
  if (letters.length === 0) return;
  problems.warn(
    'mixed-scripts',
    spot,
    `"${word}" mixes Latin letters with others that look like them: ${letters.join(', ')}`,
    'write the word in one alphabet: a search for it finds only the letters as typed',
  );
}

function checkPairs(names: readonly NamedRecord[], problems: IssueCollector): void {
  const first = new Map<string, NamedRecord>();
  const reported = new Set<string>();
  for (const named of names) {
    const shape = shapeOf(named.name);
    const other = first.get(shape);
    if (!other) first.set(shape, named);
    if (!other || other.id === named.id || other.name === named.name || reported.has(`${other.id} ${named.id}`)) continue;
    reported.add(`${other.id} ${named.id}`);
    problems.warn(
      'look-alike',
      named.spot,
      `the name "${named.name}" of ${named.id} looks like "${other.name}" of ${other.id}, in other characters`,
      'if they are one, merge them; else spell both names alike, or tell them apart by a word',
    );
  }
}

/** Name as readers see it: without invisible characters, with one form of each width and accent, and one letter for its look-alikes. */
function shapeOf(name: string): string {
  const visible = name.normalize('NFKC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return [...visible.replace(/\s+/g, ' ').trim()].map((letter) => LETTER_BEHIND.get(letter) ?? letter).join('');
}
