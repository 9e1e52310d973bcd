import type { Corpus } from '../corpus/corpus.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Unit } from '../shapes/facet.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';

/** Collects the labels of every id, facet, unit, date and siglum in an answer. */
export function lexiconOf(answer: unknown, corpus: Corpus): Lexicon {
  const names: Record<Id, Text> = {};
  const dates: Record<string, DaySpan> = {};
  const facets: Record<string, Lexicon['facets'][string]> = {};
  const units: Record<string, Unit['label']> = {};
  const roles: Record<string, Text> = {};
  const sigla: Record<string, { document: Id; agent: Id | null }> = {};
  const roleOf = new Map(corpus.compiled.roles.map((r) => [r.id, r.label]));
  const bySiglum = new Map(corpus.compiled.documents.map((d) => [d.siglum, d.id]));

  const addLabels = (text: string): void => {
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
    if (typeof value === 'string') addLabels(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        // Counted words come from texts and are not ids.
        if (key === 'terms') continue;
        addLabels(key);
        walk(inner);
      }
    }
  };
  walk(answer);
  return { names, facets, units, roles, dates, sigla };
}
