import type { AgainstBase, Silence, Verdict } from '../shapes/row.ts';

/** Symbols of verdicts: a glyph on pages, an ASCII character in terminals, where glyphs have ambiguous width. Their colours are in `page-colours.ts`. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, { readonly page: string; readonly plain: string }>> = {
  conflict: { page: '≠', plain: '#' },
  contrast: { page: '◇', plain: '%' },
  senses: { page: '≢', plain: '~' },
  series: { page: '→', plain: '>' },
  incomparable: { page: '∥', plain: '|' },
  refines: { page: '⊂', plain: 'c' },
  complementary: { page: '+', plain: '+' },
  single: { page: '1', plain: '1' },
  agree: { page: '=', plain: '=' },
  open: { page: '?', plain: '?' },
  unattested: { page: '∅', plain: '-' },
};

/** Symbols of absences, on pages and in terminals, always with a word or a key beside them. */
export const SILENCE_SIGNS: Readonly<Record<Silence, { readonly page: string; readonly plain: string }>> = {
  'before-the-event': { page: '–', plain: '<' },
  'before-the-end': { page: '⊣', plain: '[' },
  'out-of-scope': { page: '·', plain: ' ' },
  aside: { page: '∘', plain: ',' },
  earlier: { page: '‹', plain: '-' },
  silent: { page: '○', plain: '.' },
};

/** Symbols of the relation of a cell to the base account's, on pages and in terminals. */
export const AGAINST_BASE_SIGNS: Readonly<Record<AgainstBase['is'], { readonly page: string; readonly plain: string }>> = {
  equal: { page: '=', plain: '=' },
  narrower: { page: '⊂', plain: '<' },
  broader: { page: '⊃', plain: '>' },
  overlaps: { page: '∩', plain: '&' },
  additional: { page: '⊕', plain: '*' },
  disjoint: { page: '≠', plain: '#' },
  incomparable: { page: '∥', plain: '|' },
  apart: { page: '≁', plain: '~' },
  'only-here': { page: '+', plain: '+' },
  'only-base': { page: '−', plain: '-' },
  neither: { page: '○', plain: '.' },
};
