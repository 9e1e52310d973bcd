import type { Silence, Verdict } from '../shapes/row.ts';

export const RULES_VERSION = '2';

/** Numbers of the rules that decide, as in docs/spec/compare.md, in the order in which they are tried. */
export const VERDICT_RULE_NUMBERS = {
  unattested: 'V1',
  open: 'V2',
  conflict: 'V3',
  contrast: 'V4',
  senses: 'V10',
  series: 'V5',
  incomparable: 'V6',
  refines: 'V7',
  complementary: 'V11',
  single: 'V8',
  agree: 'V9',
} as const satisfies Record<Verdict, string>;

export const VERDICTS = Object.keys(VERDICT_RULE_NUMBERS) as Verdict[];

export const SILENCE_RULE_NUMBERS = {
  'before-the-event': 'S1',
  'before-the-end': 'S2',
  'out-of-scope': 'S3',
  aside: 'S4',
  earlier: 'S5',
  silent: 'S6',
} as const satisfies Record<Silence, string>;

/** Kinds of absence, in the order in which they are tried. */
export const SILENCES = Object.keys(SILENCE_RULE_NUMBERS) as Silence[];
