import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Id } from '../text/id.ts';
import type { SearchEntry } from './search-entries.ts';
import { foldForSearch } from './search-words.ts';

/** Names of entities and events, and what each claim and passage is linked with. */
interface NameIndex {
  /** Folded names of each entity and event with its rarity: 1 for one in a single passage, 0 for one in all. */
  readonly named: readonly { readonly id: Id; readonly names: readonly string[]; readonly rarity: number }[];
  /** Subject and value of each claim, and the mentions of each passage. */
  readonly links: ReadonlyMap<string, readonly Id[]>;
}

/**
 * Rarity of the rarest name of a query that a hit is linked with, from 0 to 1. A proper name is written in words that occur in other
 * names, too; a claim about the thing itself, or a passage that mentions it, answers a question about it sooner.
 */
export function rarityOfNames(q: string, corpus: Corpus): (entry: SearchEntry) => number {
  const { named, links } = nameIndex(corpus);
  const folded = foldForSearch(q);
  const rarities = new Map(named.flatMap(({ id, names, rarity }) => (names.some((name) => holdsName(folded, name)) ? [[id, rarity]] : [])));
  if (rarities.size === 0) return () => 0;
  return ({ id }) => Math.max(0, ...(links.get(id) ?? []).map((link) => rarities.get(link) ?? 0));
}

const nameIndex = perCorpus((corpus): NameIndex => {
  const { entities, events, claims, passages } = corpus.compiled;
  const links = new Map<string, readonly Id[]>([
    ...claims.map(({ id, about, value }) => [id, [about, ...('entities' in value ? value.entities : [])]] as const),
    ...passages.map(({ id, mentions }) => [id, mentions.map(({ entity }) => entity)] as const),
  ]);
  const counts = new Map<Id, number>();
  for (const { mentions } of passages) for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const most = Math.log(Math.max(2, passages.length));
  const named = [...entities, ...events].map(({ id, label, names }) => ({
    id,
    names: [...new Set([...Object.values(label), ...Object.values(names).flat()].map(foldForSearch))].filter((name) => name.length > 1),
    rarity: Math.max(0, 1 - Math.log(counts.get(id) ?? 1) / most),
  }));
  return { named, links };
});

const SPACED_LETTER = /[\p{L}\p{N}]/u;
/** Scripts in which a name is not set off by spaces. */
const UNSPACED_LETTER =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** True if a text holds a name; in scripts with spaces only as whole words. */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!continues(text[at - 1], name[0]) && !continues(name.at(-1), text[at + name.length])) return true;
  return false;
}

function continues(before: string | undefined, after: string | undefined): boolean {
  return [before, after].every((sign) => sign !== undefined && SPACED_LETTER.test(sign) && !UNSPACED_LETTER.test(sign));
}
