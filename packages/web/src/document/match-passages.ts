import type { Claim } from '@synoptic/core/shapes/claim';
import type { Passage } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { claimsByPassage } from './claims-by-passage.ts';

/** What two passages of two documents have in common, and how much that says. */
export interface PassageMatch {
  readonly passage: Id;
  readonly weight: number;
  /** Subjects of which both answer the same question, then what both name; what says most comes first. */
  readonly shared: readonly Id[];
}

interface MatchableDocument {
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  readonly document: { readonly id: Id };
}

/** The same question on the same subject says most; a thing that is named everywhere says next to nothing. */
const SAME_QUESTION_WEIGHT = 4;
/** A meeting that says less than this is none. */
const MIN_WEIGHT = 2.5;
/** Beside the best, only what says at least half as much. */
const MIN_SHARE_OF_BEST = 0.5;
const MAX_MATCHES = 6;

/** For each passage of either document those of the other that treat the same, the nearest first. */
export function matchPassages(one: MatchableDocument, other: MatchableDocument): ReadonlyMap<Id, readonly PassageMatch[]> {
  const met = new Map<Id, PassageMatch[]>();
  const rarity = rarityOf([...one.passages, ...other.passages]);
  const [mine, theirs] = [passageTopicsOf(one), passageTopicsOf(other)];
  for (const a of mine)
    for (const b of theirs) {
      const meeting = compareTopics(a, b, rarity);
      if (meeting.weight < MIN_WEIGHT) continue;
      push(met, a.id, { ...meeting, passage: b.id });
      push(met, b.id, { ...meeting, passage: a.id });
    }
  return new Map([...met].map(([id, all]) => [id, bestMatches(all)]));
}

interface PassageTopics {
  readonly id: Id;
  readonly questions: ReadonlyMap<string, Id>;
  readonly named: ReadonlySet<Id>;
}

function passageTopicsOf({ passages, claims, document }: MatchableDocument): PassageTopics[] {
  const margin = claimsByPassage(claims, document.id);
  return passages
    .filter((p) => p.role !== 'boilerplate')
    .map(({ id, mentions }) => ({
      id,
      questions: new Map((margin.get(id) ?? []).map((c) => [[c.about, c.facet, c.qualifiers.of, c.qualifiers.where].join(' '), c.about])),
      named: new Set(mentions.map((m) => m.entity)),
    }));
}

function compareTopics(a: PassageTopics, b: PassageTopics, rarity: (id: Id) => number): Omit<PassageMatch, 'passage'> {
  const questions = [...a.questions]
    .filter(([key]) => b.questions.has(key))
    .map(([, about]) => about)
    .sort();
  const named = [...a.named].filter((id) => b.named.has(id)).sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  const weight = questions.length * SAME_QUESTION_WEIGHT + named.reduce((sum, id) => sum + rarity(id), 0);
  return { weight, shared: [...new Set([...questions, ...named])] };
}

/** What few passages name says much where two do. */
function rarityOf(passages: readonly Passage[]): (id: Id) => number {
  const counts = new Map<Id, number>();
  for (const { mentions } of passages) for (const id of new Set(mentions.map((m) => m.entity))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => Math.max(0, Math.log(passages.length / 2 / (counts.get(id) ?? 1)));
}

function bestMatches(all: readonly PassageMatch[]): readonly PassageMatch[] {
  const ranked = all.toSorted((a, b) => b.weight - a.weight || (a.passage < b.passage ? -1 : 1));
  const best = ranked[0]?.weight ?? 0;
  return ranked.filter((m) => m.weight >= best * MIN_SHARE_OF_BEST).slice(0, MAX_MATCHES);
}

function push(map: Map<Id, PassageMatch[]>, key: Id, meeting: PassageMatch): void {
  const list = map.get(key);
  if (list) list.push(meeting);
  else map.set(key, [meeting]);
}
