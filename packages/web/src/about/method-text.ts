import type { Silence, Verdict } from '@synoptic/core/compare/rule-numbers';

/** The method in plain words; the rules themselves are numbered in the specification. */
export interface MethodText {
  readonly lead: string;
  readonly method: readonly { readonly title: string; readonly text: string }[];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly silences: Readonly<Record<Silence, string>>;
  readonly limits: readonly string[];
}
