import { claimRowKey, writeRowKey } from '@synoptic/core/compare/row-key';
import { groupPairs } from '@synoptic/core/corpus/group-pairs';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Passage } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { claimsByPassage } from './claims-by-passage.ts';

/** A passage of the other document, and the things that both treat. */
export interface PassageMatch {
  readonly passage: Id;
  readonly weight: number;
  /** Subjects on which both answer the same question, then entities that both mention, rarest first. */
  readonly shared: readonly Id[];
}

interface MatchableDocument {
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  readonly document: { readonly id: Id };
}

/** A shared question weighs more than most shared mentions, which weigh by rarity. */
const SAME_QUESTION_WEIGHT = 4;
/** Lighter matches are dropped. */
const MIN_WEIGHT = 2.5;
/** Matches lighter than this part of the best one are dropped. */
const MIN_SHARE_OF_BEST = 0.5;
const MAX_MATCHES = 6;

/** Matches each passage of either document with passages of the other, heaviest first. Boilerplate is left out. */
export function matchPassages(one: MatchableDocument, other: MatchableDocument): ReadonlyMap<Id, readonly PassageMatch[]> {
  const matches: (readonly [passage: Id, match: PassageMatch])[] = [];
  const rarity = rarityOf([...one.passages, ...other.passages]);
  const [topics, otherTopics] = [passageTopicsOf(one), passageTopicsOf(other)];
  for (const a of topics)
    for (const b of otherTopics) {
      const shared = compareTopics(a, b, rarity);
      if (shared.weight < MIN_WEIGHT) continue;
      matches.push([a.id, { ...shared, passage: b.id }], [b.id, { ...shared, passage: a.id }]);
    }
  return new Map([...groupPairs(matches)].map(([id, all]) => [id, bestMatches(all)]));
}

interface PassageTopics {
  readonly id: Id;
  /** Subjects by question: subject, facet, side and place. */
  readonly questions: ReadonlyMap<string, Id>;
  readonly mentioned: ReadonlySet<Id>;
}

function passageTopicsOf({ passages, claims, document }: MatchableDocument): PassageTopics[] {
  const margin = claimsByPassage(claims, document.id);
  return passages
    .filter((p) => p.role !== 'boilerplate')
    .map(({ id, mentions }) => ({
      id,
      questions: new Map((margin.get(id) ?? []).map((c) => [writeRowKey(claimRowKey(c)), c.about])),
      mentioned: new Set(mentions.map((m) => m.entity)),
    }));
}

function compareTopics(a: PassageTopics, b: PassageTopics, rarity: (id: Id) => number): Omit<PassageMatch, 'passage'> {
  const questions = [...a.questions]
    .filter(([key]) => b.questions.has(key))
    .map(([, about]) => about)
    .sort();
  const mentioned = [...a.mentioned].filter((id) => b.mentioned.has(id)).sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  const weight = questions.length * SAME_QUESTION_WEIGHT + mentioned.reduce((sum, id) => sum + rarity(id), 0);
  return { weight, shared: [...new Set([...questions, ...mentioned])] };
}

/** Inverse document frequency over passages, 0 for an entity that half of them mention. */
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
