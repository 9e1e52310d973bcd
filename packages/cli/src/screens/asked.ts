import type { Question } from '@synoptic/core/compare/question';
import type { Entity } from '@synoptic/core/model/thing';
import type { ComparisonAnswer, DependenceAnswer, DocumentAnswer, GlanceAnswer, LedgerAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { Answer } from '../answers.ts';
import { everything } from '../problem.ts';
import { type Kinds, kindsOf } from '../tell/kind.ts';
import type { Scene } from './screen.ts';

/** A comparison, asked for once for all screens that show it. Until it is read against the base, it is shown without. */
export function comparisonOf(
  { about, by, accounts, facets, base = null }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'> & { readonly base?: string | null },
  { answers, reader }: Scene,
): Answer<ComparisonAnswer> {
  const question = { about, by, accounts, facets };
  const plain = answers.ask(JSON.stringify([about, by, accounts, facets]), () => reader.compare(question));
  if (base === null) return plain;
  const based = answers.ask(JSON.stringify([about, by, accounts, facets, base]), () => reader.compare({ ...question, base }));
  return based.is === 'here' ? based : plain;
}

/** Who depends on whom in the same comparison; the base changes nothing of it. */
export function dependenceOf(
  { about, by, accounts, facets }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'>,
  { answers, reader }: Scene,
): Answer<DependenceAnswer> {
  const key = `dependence ${JSON.stringify([about, by, accounts, facets])}`;
  return answers.ask(key, () => reader.dependence({ about, by, accounts, facets }));
}

/** The glance over the whole corpus. */
export function glanceOf({ answers, reader }: Scene): Answer<GlanceAnswer> {
  return answers.ask('glance', () => reader.glance());
}

export function ledgerOf({ answers, reader }: Scene): Answer<LedgerAnswer> {
  return answers.ask('ledger', () => reader.ledger());
}

export function documentOf(id: Id, { answers, reader }: Scene): Answer<DocumentAnswer> {
  return answers.ask(`document ${id}`, () => reader.document(id));
}

/** Every document, whether a list comes in pages or not. */
export function documentsOf({ answers, reader }: Scene) {
  return answers.ask('documents', () => whole((paging) => reader.documents(paging)));
}

export interface Entities {
  readonly entities: readonly Entity[];
  readonly kinds: Kinds;
}

/** Every entity, and what its kind is called. */
export function entitiesOf({ answers, reader }: Scene): Answer<Entities> {
  return answers.ask('entities', async () => {
    const [entities, kinds] = await Promise.all([whole((paging) => reader.entities(paging)), kindsOf(reader)]);
    return { entities, kinds };
  });
}

export function eventsOf({ answers, reader }: Scene) {
  return answers.ask('events', () => whole((paging) => reader.events(paging)));
}

/** The name of the corpus, once it is known. */
export function titleOf({ answers, reader, language }: Scene): string {
  const card = answers.ask('corpus', () => reader.corpus());
  return card.is === 'here' ? card.value.title[language] : '';
}

async function whole<T>(list: Parameters<typeof everything<T>>[0]): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of everything(list)) all.push(item);
  return all;
}
