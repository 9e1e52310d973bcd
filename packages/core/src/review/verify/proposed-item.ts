import type { ProposalPayload } from '../../ingest/drafts/proposal.ts';

/** Claim that an assistant or an import proposes, with the words of the text that it rests on. */
export interface ProposedItem {
  /** Id or slug of the document. */
  readonly document: string;
  /** Line in which the quote begins; needed where the same words occur more than once. */
  readonly line?: number;
  /** Words of the text, which are verified and not stored. */
  readonly quote: string;
  /** Words before and after the quote, by which imports find it among several. */
  readonly prefix?: string;
  readonly suffix?: string;
  readonly about: string;
  readonly facet: string;
  /** Short form as in claims.yaml. */
  readonly value: unknown;
  readonly polarity?: string;
  readonly certainty?: string;
  readonly modality?: string;
  readonly qualifiers?: ProposalPayload;
  readonly attribution?: readonly { readonly agent: string; readonly act: string; readonly on?: string; readonly as?: string }[];
  /** Parts that the words do not state, each with the reason. */
  readonly inferred?: readonly { readonly part: string; readonly why: string | Readonly<Record<string, string>> }[];
  readonly gloss?: string | Readonly<Record<string, string>>;
}

/** Step of the ladder on which an item failed, what is wrong, and how to mend it. */
export interface ItemFault {
  readonly step: string;
  readonly message: string;
  readonly hint: string;
  /** Line that is most like the quote. */
  readonly nearest?: number;
}

/** Longest quote: one sentence is enough to rest a claim on. */
const MOST_QUOTE = 1000;

const TEXT_KEYS = ['document', 'quote', 'about', 'facet'] as const;
const WORD_KEYS = ['prefix', 'suffix', 'polarity', 'certainty', 'modality'] as const;
const KEYS = new Set<string>([...TEXT_KEYS, ...WORD_KEYS, 'line', 'value', 'qualifiers', 'attribution', 'inferred', 'gloss']);

/** Reads an item that comes from outside; the fault says which key is wrong. Ids and values are checked later, against the corpus. */
export function readProposedItem(source: unknown): ProposedItem | ItemFault {
  const fault = (message: string, hint: string): ItemFault => ({ step: 'S5', message, hint });
  if (typeof source !== 'object' || source === null || Array.isArray(source))
    return fault('the item is no object', 'write {"document", "line", "quote", "about", "facet", "value"}');
  const item = source as Readonly<Record<string, unknown>>;
  for (const key of TEXT_KEYS)
    if (typeof item[key] !== 'string' || item[key].trim() === '') return fault(`"${key}" is missing`, `give "${key}" as text`);
  for (const key of WORD_KEYS)
    if (item[key] !== undefined && typeof item[key] !== 'string')
      return fault(`"${key}" is not text`, `give "${key}" as text, or leave it out`);
  const unknown = Object.keys(item).find((key) => !KEYS.has(key));
  if (unknown !== undefined) return fault(`"${unknown.slice(0, 40)}" is not a key of an item`, `the keys are ${[...KEYS].join(', ')}`);
  if (item['line'] !== undefined && !(Number.isInteger(item['line']) && Number(item['line']) > 0))
    return fault('"line" is not a line number', 'give the number that "passages" shows before the line');
  if (item['value'] === undefined || item['value'] === null)
    return fault('"value" is missing', 'give it in the short form that "vocabulary" shows for the facet');
  if (String(item['quote']).length > MOST_QUOTE)
    return fault(`the quote has more than ${MOST_QUOTE} characters`, 'quote only the sentence that the claim rests on');
  if (item['attribution'] !== undefined && !isList(item['attribution'], ['agent', 'act']))
    return fault('"attribution" is not a list of hops', 'write [{"agent": "person:…", "act": "states"}], outermost hop first');
  if (item['inferred'] !== undefined && !isList(item['inferred'], ['part'], ['why']))
    return fault('"inferred" is not a list', 'write [{"part": "value", "why": "…"}]');
  return item as unknown as ProposedItem; // each key was checked above; the values inside are checked against the corpus
}

/** True for a list of objects with texts, and with texts that may be maps from language to text. */
function isList(value: unknown, texts: readonly string[], localized: readonly string[] = []): boolean {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const entry = (one ?? {}) as Readonly<Record<string, unknown>>;
      return texts.every((key) => typeof entry[key] === 'string') && localized.every((key) => stringsOf(entry[key]));
    })
  );
}

function stringsOf(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}

/** True for an item, or any other result, that failed on a step. */
export function isItemFault(value: object): value is ItemFault {
  return 'step' in value && 'hint' in value;
}
