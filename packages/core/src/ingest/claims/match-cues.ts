import type { TextSpan } from '../passages/text-span.ts';
import type { ReadingLanguage } from '../reading.ts';
import { allMatches } from '../text/all-matches.ts';
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
  const byCue = new Map<string, ReadingFacet[]>();
  for (const facet of facets) {
    for (const cue of facet.cues?.[language] ?? []) {
      for (const form of language === 'ja' ? [cue] : englishForms(cue.toLowerCase())) byCue.set(form, [...(byCue.get(form) ?? []), facet]);
    }
  }
  const cues = [...byCue.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (cues.length === 0) return () => [];
  const alternatives = cues.map((cue) => cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
  const pattern =
    language === 'ja' ? new RegExp(alternatives, 'g') : new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, 'giu');
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
