import type { Verdict } from '../compare/rules.ts';

/** The sign of each verdict: one glyph on a page, one ASCII letter in a terminal (no glyph of ambiguous width). */
export const SIGNS: Readonly<Record<Verdict, { readonly page: string; readonly plain: string }>> = {
  conflict: { page: '≠', plain: '#' },
  contrast: { page: '◇', plain: '%' },
  series: { page: '→', plain: '>' },
  incomparable: { page: '∥', plain: '|' },
  refines: { page: '⊂', plain: 'c' },
  single: { page: '1', plain: '1' },
  agree: { page: '=', plain: '=' },
  open: { page: '?', plain: '?' },
  unattested: { page: '∅', plain: '-' },
};
