import type { Question } from '@synoptic/core/compare/question';
import { readAllItems } from '@synoptic/core/reader/paging';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { DependenceAnswer } from '@synoptic/core/shapes/dependence';
import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import type { Entity } from '@synoptic/core/shapes/entity';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import type { LedgerAnswer } from '@synoptic/core/shapes/ledger';
import type { Id } from '@synoptic/core/text/id';
import { type KindLabels, readKindLabels } from '../describe/kind-labels.ts';
import type { SessionAnswer } from '../session/session-answers.ts';
import type { ScreenEnvironment } from './screen-environment.ts';

/** A question that a screen asks while it renders. */
export type ScreenQuestion<T> = (environment: ScreenEnvironment) => SessionAnswer<T>;

/** A comparison, requested once for all screens that show it. Until the answer against the base arrives, the plain one is shown. */
export function askComparison(
  { about, by, accounts, facets, base = null }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'> & { readonly base?: string | null },
  { answers, reader }: ScreenEnvironment,
): SessionAnswer<ComparisonAnswer> {
  const question = { about, by, accounts, facets };
  const plain = answers.ask(JSON.stringify([about, by, accounts, facets]), () => reader.compare(question));
  if (base === null) return plain;
  const based = answers.ask(JSON.stringify([about, by, accounts, facets, base]), () => reader.compare({ ...question, base }));
  return based.is === 'here' ? based : plain;
}

/** The dependences of the same comparison, which do not change with the base. */
export function askDependence(
  { about, by, accounts, facets }: Pick<Question, 'about' | 'by' | 'accounts' | 'facets'>,
  { answers, reader }: ScreenEnvironment,
): SessionAnswer<DependenceAnswer> {
  const key = `dependence ${JSON.stringify([about, by, accounts, facets])}`;
  return answers.ask(key, () => reader.dependence({ about, by, accounts, facets }));
}

/** The glance over the whole corpus. */
export function askGlance({ answers, reader }: ScreenEnvironment): SessionAnswer<GlanceAnswer> {
  return answers.ask('glance', () => reader.glance());
}

export function askLedger({ answers, reader }: ScreenEnvironment): SessionAnswer<LedgerAnswer> {
  return answers.ask('ledger', () => reader.ledger());
}

export function askDocument(id: Id, { answers, reader }: ScreenEnvironment): SessionAnswer<DocumentAnswer> {
  return answers.ask(`document ${id}`, () => reader.document(id));
}

/** Every document, from all pages of the list. */
export function askDocuments({ answers, reader }: ScreenEnvironment) {
  return answers.ask('documents', () => readAllItems((paging) => reader.documents(paging)));
}

export interface EntitiesWithKinds {
  readonly entities: readonly Entity[];
  readonly kinds: KindLabels;
}

/** Every entity, and the names of the kinds. */
export function askEntities({ answers, reader }: ScreenEnvironment): SessionAnswer<EntitiesWithKinds> {
  return answers.ask('entities', async () => {
    const [entities, kinds] = await Promise.all([readAllItems((paging) => reader.entities(paging)), readKindLabels(reader)]);
    return { entities, kinds };
  });
}

export function askEvents({ answers, reader }: ScreenEnvironment) {
  return answers.ask('events', () => readAllItems((paging) => reader.events({ ...paging, sort: 'date' })));
}

export function askCorpus({ answers, reader }: ScreenEnvironment) {
  return answers.ask('corpus', () => reader.corpus());
}

/** The title of the corpus; empty until it is known. */
export function corpusTitle(environment: ScreenEnvironment): string {
  const corpus = askCorpus(environment);
  return corpus.is === 'here' ? corpus.value.title[environment.language] : '';
}
