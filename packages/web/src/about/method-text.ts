import type { Silence, Verdict } from '@synoptic/core/shapes/row';
import { fallbackChain, type InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { tablesOf } from '../locale/section-tables.ts';

export interface MethodText {
  readonly lead: string;
  readonly method: readonly { readonly title: string; readonly text: string }[];
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly silences: Readonly<Record<Silence, string>>;
  readonly limits: readonly string[];
}

/** The method in plain words; the rules themselves are numbered in the specification. */
export function methodText(language: InterfaceLanguage): MethodText {
  const tables = tablesOf('method');
  const found = fallbackChain(language).flatMap((code) => tables[code] ?? [])[0];
  if (!found) throw new Error('the text on the method is not loaded: lazyPart has to name its file');
  return found;
}
