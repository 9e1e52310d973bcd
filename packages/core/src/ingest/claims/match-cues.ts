import type { TextSpan } from '../passages/text-span.ts';
import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';
import { longestMatch } from '../text/longest-match.ts';
import type { ReadingFacet } from './reading-vocabulary.ts';

/** Place where a word announces a facet. */
export interface CueHit extends TextSpan {
  readonly facet: ReadingFacet;
  readonly cue: string;
}

/** Finds the cues of facets in texts of one language. */
export type CueFinder = (text: string, span: TextSpan) => CueHit[];

/**
 * Finder of all cues of a vocabulary. English cues are whole words, whose verbs match in every form ("killed" finds "killing"); Japanese cues
 * match anywhere, and one inside a longer one does not count.
 */
export function cueFinder(facets: readonly ReadingFacet[], language: ReadingLanguage): CueFinder {
  const known = FINDERS[language].get(facets);
  if (known) return known;
  const made = makeFinder(facets, language);
  FINDERS[language].set(facets, made);
  return made;
}

/** Finders by the facets that they were made of: a vocabulary reads many texts. */
const FINDERS: Readonly<Record<ReadingLanguage, WeakMap<readonly ReadingFacet[], CueFinder>>> = { en: new WeakMap(), ja: new WeakMap() };

function makeFinder(facets: readonly ReadingFacet[], language: ReadingLanguage): CueFinder {
  const byCue = new Map<string, ReadingFacet[]>();
  for (const facet of facets) {
    for (const cue of facet.cues?.[language] ?? []) {
      for (const form of language === 'ja' ? [cue] : englishForms(cue.toLowerCase())) byCue.set(form, [...(byCue.get(form) ?? []), facet]);
    }
  }
  const cues = [...byCue.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (cues.length === 0) return () => [];
  if (language === 'ja' && cues.every((cue) => !/\s/.test(cue))) {
    const finder = longestMatch(cues.map((cue) => [cue, { cue, facets: byCue.get(cue.toLowerCase()) ?? [] }] as const));
    return (text, { start, end }) => {
      const hits: CueHit[] = [];
      // A cue ends inside the span.
      const words = end < text.length ? text.slice(0, end) : text;
      for (let at = start; at < end; ) {
        const match = finder.at(words, at);
        if (match) for (const facet of match.entry.facets) hits.push({ facet, cue: match.entry.cue, start: at, end: match.end });
        at = match?.end ?? at + 1;
      }
      return hits;
    };
  }
  const alternatives = cues.map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
  return (text, { start, end }) =>
    allMatches(pattern, text.slice(start, end)).flatMap(({ 0: cue, index }) =>
      (byCue.get(cue.toLowerCase().replace(/\s+/g, ' ')) ?? []).map((facet) => ({
        facet,
        cue,
        start: start + index,
        end: start + index + cue.length,
      })),
    );
}

/** Forms of an English cue: a past form also gives the present and the participle. */
function englishForms(cue: string): string[] {
  const words = cue.split(' ');
  const [verb = '', ...rest] = words;
  const regular = /^(\p{L}{3,})ed$/u.exec(verb)?.[1];
  if (regular === undefined || (rest.length > 0 && words.length > 2)) return [cue];
  return [verb, `${regular}ing`, `${regular}s`, `${regular}es`].map((form) => [form, ...rest].join(' '));
}
