import { SpanIndex } from '../text/span-index.ts';
import { isWhite } from '../text/word-spans.ts';
import { KNOWN_ENTITIES } from './known-entities.ts';
import type { NameKind } from './known-names.ts';
import type { Mention, NamedEntity } from './mention.ts';

/** One entity of a reading with every form in which the text names it. */
export interface NameGroup {
  /** Id of the corpus or of a known name; null for a new name. */
  readonly id: string | null;
  readonly kind: NameKind | null;
  /** The fullest form first. */
  readonly names: readonly string[];
  readonly mentions: readonly Mention[];
}

/** Name in the text with every form of it. */
export interface NamedMention {
  readonly mention: Mention;
  readonly group: NameGroup;
}

/** Mentions of a text in its order, each with the entity that it names. */
export function namedMentions(groups: readonly NameGroup[], mentions: readonly Mention[]): SpanIndex<NamedMention> {
  // No two mentions begin at one offset.
  const groupOf = new Map<number, NameGroup>();
  for (const group of groups) for (const { start } of group.mentions) groupOf.set(start, group);
  const named: NamedMention[] = [];
  for (const mention of mentions) {
    const group = groupOf.get(mention.start);
    if (group) named.push({ mention, group });
  }
  return new SpanIndex(named, ({ mention }) => mention);
}

/**
 * Puts the forms of one name together: an id, a surname after a full name, the beginning of a longer name, an acronym in brackets after it
 * or made of its first letters.
 */
export function groupNames(text: string, mentions: readonly Mention[], corpus: readonly NamedEntity[]): NameGroup[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) pushTo(byName, keyOf(mention), mention);
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    while (parent.has(at)) at = parent.get(at) ?? at;
    return at;
  };
  const keys = [...byName.keys()];
  const longer = longerForms(keys.filter((key) => byName.get(key)?.[0]?.id === null));
  const places = new SpanIndex(mentions, (m) => m);
  for (const short of keys) {
    const known = byName.get(short)?.[0]?.id ?? null;
    if (known !== null && !known.startsWith('new:')) continue;
    const long =
      bracketedBy(text, byName.get(short) ?? [], places) ??
      longer
        .get(short)
        ?.filter((key) => key !== short && isFormOf(short, key))
        .toSorted((a, b) => b.length - a.length)[0];
    if (long !== undefined && root(long) !== root(short)) parent.set(root(short), root(long));
  }
  const groups = new Map<string, Mention[]>();
  for (const key of keys) for (const mention of byName.get(key) ?? []) pushTo(groups, root(key), mention);
  const own = new Map(corpus.map((entity) => [entity.id, entity]));
  return [...groups.values()].map((group) => {
    const id = group.find((m) => m.id !== null)?.id ?? null;
    const names = [...new Set(group.map((m) => m.text))].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const kind = (id === null ? null : (own.get(id) ?? KNOWN_BY_ID.get(id))?.kind) ?? commonKind(group);
    return { id, kind, names, mentions: group.toSorted((a, b) => a.start - b.start) };
  });
}

const KNOWN_BY_ID = new Map(KNOWN_ENTITIES.map((entity) => [entity.id, entity]));

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Names by their acronym and by the words with which they begin and end: what `isFormOf` may accept, without trying every pair. */
function longerForms(names: readonly string[]): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const name of names) {
    const words = name.split(/\s+/);
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    const short = new Set([capitals.map((word) => word[0]).join('')]);
    for (let n = 1; n < words.length && n <= 12; n++) {
      short.add(words.slice(0, n).join(' '));
      if (words.length <= 4) short.add(words.slice(-n).join(' '));
    }
    for (const form of short) pushTo(forms, form, name);
  }
  return forms;
}

function keyOf({ id, text }: Mention): string {
  return id ?? text;
}

function commonKind(mentions: readonly Mention[]): NameKind | null {
  const counts = new Map<NameKind, number>();
  for (const { kind } of mentions) if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}

/** Name that a short form in brackets follows: General Motors Corporation (GM), 世界食糧計画(WFP). */
function bracketedBy(text: string, mentions: readonly Mention[], all: SpanIndex<Mention>): string | undefined {
  for (const { start } of mentions) {
    const at = isWhite(text.charCodeAt(start - 1)) ? start - 2 : start - 1;
    if (text.charCodeAt(at) !== 0x28 && text.charCodeAt(at) !== 0xff08) continue;
    const [before] = all.before(start);
    if (before && /^\s*[(（]\s*$/.test(text.slice(before.end, start))) return keyOf(before);
  }
  return undefined;
}

function isFormOf(short: string, long: string): boolean {
  if (long.length <= short.length || /[\u3041-\u30FF\u4E00-\u9FFF]/.test(short)) return false;
  const words = long.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  if (/^\p{Lu}{2,5}$/u.test(short)) return capitals.map((word) => word[0]).join('') === short;
  const own = short.split(/\s+/);
  if (own.length >= words.length) return false;
  const ends = words.slice(-own.length).join(' ') === short && words.length <= 4;
  const begins = words.slice(0, own.length).join(' ') === short && short.length > 4;
  return (ends || begins) && own.every((word) => /^\p{Lu}/u.test(word));
}
