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

/**
 * Puts the forms of one name together: an id, a surname after a full name, the beginning of a longer name, an acronym in brackets after it
 * or made of its first letters.
 */
export function groupNames(text: string, mentions: readonly Mention[], corpus: readonly NamedEntity[]): NameGroup[] {
  const byName = new Map<string, Mention[]>();
  for (const mention of mentions) byName.set(keyOf(mention), [...(byName.get(keyOf(mention)) ?? []), mention]);
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    while (parent.has(at)) at = parent.get(at) ?? at;
    return at;
  };
  const keys = [...byName.keys()];
  const news = keys.filter((key) => byName.get(key)?.[0]?.id === null);
  for (const short of keys) {
    const known = byName.get(short)?.[0]?.id ?? null;
    if (known !== null && !known.startsWith('new:')) continue;
    const long =
      bracketedBy(text, byName.get(short) ?? [], mentions) ??
      news.filter((key) => key !== short && isFormOf(short, key)).toSorted((a, b) => b.length - a.length)[0];
    if (long !== undefined && root(long) !== root(short)) parent.set(root(short), root(long));
  }
  const groups = new Map<string, Mention[]>();
  for (const key of keys) groups.set(root(key), [...(groups.get(root(key)) ?? []), ...(byName.get(key) ?? [])]);
  const entities = new Map([...KNOWN_ENTITIES, ...corpus].map((entity) => [entity.id, entity]));
  return [...groups.values()].map((group) => {
    const id = group.find((m) => m.id !== null)?.id ?? null;
    const names = [...new Set(group.map((m) => m.text))].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    const kind = (id === null ? null : entities.get(id)?.kind) ?? commonKind(group);
    return { id, kind, names, mentions: group.toSorted((a, b) => a.start - b.start) };
  });
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
function bracketedBy(text: string, mentions: readonly Mention[], all: readonly Mention[]): string | undefined {
  for (const { start } of mentions) {
    if (!/[(（]\s*$/.test(text.slice(Math.max(0, start - 2), start))) continue;
    const before = all.findLast((m) => m.end <= start && /^\s*[(（]\s*$/.test(text.slice(m.end, start)));
    if (before) return keyOf(before);
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
