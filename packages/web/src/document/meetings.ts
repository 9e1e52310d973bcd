import type { Claim } from '@synoptic/core/model/claim';
import type { Passage } from '@synoptic/core/model/source';
import type { Id } from '@synoptic/core/text/id';
import { groupClaims } from './margin.ts';

/** What two passages of two documents have in common, and how much that says. */
export interface Meeting {
  readonly passage: Id;
  readonly weight: number;
  /** Subjects of which both answer the same question, then what both name; what says most comes first. */
  readonly shared: readonly Id[];
}

interface Held {
  readonly passages: readonly Passage[];
  readonly claims: readonly Claim[];
  readonly document: { readonly id: Id };
}

/** The same question on the same subject says most; a thing that is named everywhere says next to nothing. */
const SAME_QUESTION = 4;
/** A meeting that says less than this is none. */
const LEAST = 2.5;
/** Beside the best, only what says at least half as much. */
const NEAR = 0.5;
const MOST = 6;

/** For each passage of either document those of the other that treat the same, the nearest first. */
export function meetingsBetween(one: Held, other: Held): ReadonlyMap<Id, readonly Meeting[]> {
  const met = new Map<Id, Meeting[]>();
  const rarity = rarityOf([...one.passages, ...other.passages]);
  const [mine, theirs] = [topics(one), topics(other)];
  for (const a of mine)
    for (const b of theirs) {
      const meeting = between(a, b, rarity);
      if (meeting.weight < LEAST) continue;
      push(met, a.id, { ...meeting, passage: b.id });
      push(met, b.id, { ...meeting, passage: a.id });
    }
  return new Map([...met].map(([id, all]) => [id, nearest(all)]));
}

interface Topics {
  readonly id: Id;
  readonly questions: ReadonlyMap<string, Id>;
  readonly named: ReadonlySet<Id>;
}

function topics({ passages, claims, document }: Held): Topics[] {
  const margin = groupClaims(claims, document.id);
  return passages
    .filter((p) => p.role !== 'boilerplate')
    .map(({ id, mentions }) => ({
      id,
      questions: new Map((margin.get(id) ?? []).map((c) => [[c.about, c.facet, c.qualifiers.of, c.qualifiers.where].join(' '), c.about])),
      named: new Set(mentions.map((m) => m.entity)),
    }));
}

function between(a: Topics, b: Topics, rarity: (id: Id) => number): Omit<Meeting, 'passage'> {
  const questions = [...a.questions]
    .filter(([key]) => b.questions.has(key))
    .map(([, about]) => about)
    .sort();
  const named = [...a.named].filter((id) => b.named.has(id)).sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1));
  const weight = questions.length * SAME_QUESTION + named.reduce((sum, id) => sum + rarity(id), 0);
  return { weight, shared: [...new Set([...questions, ...named])] };
}

/** What few passages name says much where two do. */
function rarityOf(passages: readonly Passage[]): (id: Id) => number {
  const counts = new Map<Id, number>();
  for (const { mentions } of passages) for (const id of new Set(mentions.map((m) => m.entity))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return (id) => Math.max(0, Math.log(passages.length / 2 / (counts.get(id) ?? 1)));
}

function nearest(all: readonly Meeting[]): readonly Meeting[] {
  const ranked = all.toSorted((a, b) => b.weight - a.weight || (a.passage < b.passage ? -1 : 1));
  const best = ranked[0]?.weight ?? 0;
  return ranked.filter((m) => m.weight >= best * NEAR).slice(0, MOST);
}

function push(map: Map<Id, Meeting[]>, key: Id, meeting: Meeting): void {
  const list = map.get(key);
  if (list) list.push(meeting);
  else map.set(key, [meeting]);
}
