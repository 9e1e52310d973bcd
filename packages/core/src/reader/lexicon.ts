import type { Corpus } from '../corpus/corpus.ts';
import type { Facet, Unit } from '../model/corpus.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { DaySpan } from '../values/value-type.ts';

/** What a client needs to tell an answer in words, so that one request is enough. */
export interface Lexicon {
  readonly names: Readonly<Record<Id, Text>>;
  readonly facets: Readonly<Record<string, Pick<Facet, 'id' | 'label' | 'question' | 'value' | 'nature' | 'answers' | 'categories'>>>;
  readonly units: Readonly<Record<string, Unit['label']>>;
  /** Labels of the roles in which participants take part. */
  readonly roles: Readonly<Record<string, Text>>;
  readonly dates: Readonly<Record<string, DaySpan>>;
  /** Siglum of each document and voice that the answer names. */
  readonly sigla: Readonly<Record<string, { readonly document: Id; readonly agent: Id | null }>>;
}

/** Every id, facet, unit and date that an answer names, with its labels. */
export function lexiconOf(answer: unknown, corpus: Corpus): Lexicon {
  const names: Record<Id, Text> = {};
  const dates: Record<string, DaySpan> = {};
  const facets: Record<string, Lexicon['facets'][string]> = {};
  const units: Record<string, Unit['label']> = {};
  const roles: Record<string, Text> = {};
  const sigla: Record<string, { document: Id; agent: Id | null }> = {};
  const roleOf = new Map(corpus.compiled.roles.map((r) => [r.id, r.label]));
  const bySiglum = new Map(corpus.compiled.documents.map((d) => [d.siglum, d.id]));

  const take = (text: string): void => {
    if (corpus.entities.has(text) || corpus.events.has(text) || corpus.documents.has(text)) names[text] = corpus.label(text);
    const day = corpus.day(text);
    if (day) dates[text] = day;
    const facet = corpus.facets.get(text);
    if (facet) {
      const { id, label, question, value, nature, answers, categories } = facet;
      facets[text] = { id, label, question, value, nature, answers, categories };
    }
    const unit = corpus.unit(text);
    if (unit) units[text] = unit.label;
    const role = roleOf.get(text);
    if (role) roles[text] = role;
    const voice = corpus.voices.get(text);
    if (voice) {
      sigla[text] = { document: voice.document, agent: voice.agent };
      names[voice.agent] = corpus.label(voice.agent);
      names[voice.document] = corpus.label(voice.document);
    }
    const document = bySiglum.get(text);
    if (document) sigla[text] = { document, agent: null };
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'string') take(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        // Counted words are words of a text and name nothing of the corpus.
        if (key === 'terms') continue;
        take(key);
        walk(inner);
      }
    }
  };
  walk(answer);
  return { names, facets, units, roles, dates, sigla };
}
