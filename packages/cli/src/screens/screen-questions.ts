import type { Question } from '@synoptic/core/compare/question';
import type { Entity } from '@synoptic/core/model/thing';
import type { ComparisonAnswer, DependenceAnswer, DocumentAnswer, GlanceAnswer, LedgerAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { inLanguage } from '@synoptic/core/text/text';
import { allItems } from '../command-line/describe-problem.ts';
import { type KindLabels, readKindLabels } from '../describe/kind-labels.ts';
import type { SessionAnswer } from '../session/session-answers.ts';
import type { ScreenContext } from './screen.ts';

/** A comparison, asked for once for all screens that show it. Until it is read against the base, it is shown without. */
export function askComparison(
  { about, by, accounts, facets, base = null }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'> & { readonly base?: string | null },
  { answers, reader }: ScreenContext,
): SessionAnswer<ComparisonAnswer> {
  const question = { about, by, accounts, facets };
  const plain = answers.ask(JSON.stringify([about, by, accounts, facets]), () => reader.compare(question));
  if (base === null) return plain;
  const based = answers.ask(JSON.stringify([about, by, accounts, facets, base]), () => reader.compare({ ...question, base }));
  return based.is === 'here' ? based : plain;
}

/** Who depends on whom in the same comparison; the base changes nothing of it. */
export function askDependence(
  { about, by, accounts, facets }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'>,
  { answers, reader }: ScreenContext,
): SessionAnswer<DependenceAnswer> {
  const key = `dependence ${JSON.stringify([about, by, accounts, facets])}`;
  return answers.ask(key, () => reader.dependence({ about, by, accounts, facets }));
}

/** The glance over the whole corpus. */
export function askGlance({ answers, reader }: ScreenContext): SessionAnswer<GlanceAnswer> {
  return answers.ask('glance', () => reader.glance());
}

export function askLedger({ answers, reader }: ScreenContext): SessionAnswer<LedgerAnswer> {
  return answers.ask('ledger', () => reader.ledger());
}

export function askDocument(id: Id, { answers, reader }: ScreenContext): SessionAnswer<DocumentAnswer> {
  return answers.ask(`document ${id}`, () => reader.document(id));
}

/** Every document, whether a list comes in pages or not. */
export function askDocuments({ answers, reader }: ScreenContext) {
  return answers.ask('documents', () => whole((paging) => reader.documents(paging)));
}

export interface EntitiesWithKinds {
  readonly entities: readonly Entity[];
  readonly kinds: KindLabels;
}

/** Every entity, and what its kind is called. */
export function askEntities({ answers, reader }: ScreenContext): SessionAnswer<EntitiesWithKinds> {
  return answers.ask('entities', async () => {
    const [entities, kinds] = await Promise.all([whole((paging) => reader.entities(paging)), readKindLabels(reader)]);
    return { entities, kinds };
  });
}

export function askEvents({ answers, reader }: ScreenContext) {
  return answers.ask('events', () => whole((paging) => reader.events(paging)));
}

/** The name of the corpus, once it is known. */
export function corpusTitle({ answers, reader, language }: ScreenContext): string {
  const card = answers.ask('corpus', () => reader.corpus());
  return card.is === 'here' ? inLanguage(card.value.title, language) : '';
}

async function whole<T>(list: Parameters<typeof allItems<T>>[0]): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of allItems(list)) all.push(item);
  return all;
}
