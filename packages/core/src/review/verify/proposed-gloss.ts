import type { Corpus } from '../../corpus/corpus.ts';
import type { Facet } from '../../shapes/facet.ts';
import { inLanguage } from '../../text/text.ts';
import type { ProposedItem } from './proposed-item.ts';

/** Longest gloss that is made by rule. */
const MOST = 110;

/** Gloss of a proposed claim in the languages of the corpus, made of its value and speaker; the coder accepts or rewrites it. */
export function proposedGloss(
  { value, attribution, polarity }: ProposedItem,
  facet: Facet,
  corpus: Corpus,
): string | Record<string, string> {
  const { languages } = corpus.compiled.corpus;
  const glosses = languages.map((tag) => {
    const name = (id: string) => (/^[a-z-]+:[a-z0-9-]+$/.test(id) ? inLanguage(corpus.label(id), tag) : id);
    const speaker = attribution?.at(-1)?.agent;
    const denied = polarity === 'denied' ? '≠ ' : '';
    const who = speaker === undefined || speaker === 'unnamed' ? '' : ` (${name(speaker)})`;
    return [tag, `${inLanguage(facet.label, tag)}: ${denied}${valueWords(value, name)}${who}`.slice(0, MOST)] as const;
  });
  return languages.length === 1 ? (glosses[0]?.[1] ?? facet.id) : Object.fromEntries(glosses);
}

function valueWords(value: unknown, name: (id: string) => string): string {
  if (value === true) return '✓';
  if (Array.isArray(value)) return value.map((one) => valueWords(one, name)).join('–');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${key} ${valueWords(inner, name)}`)
      .join(' ');
  return name(String(value));
}
