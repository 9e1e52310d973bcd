import type { Row } from '../compare/compare.ts';
import { settle } from '../compare/settle.ts';
import { explain } from '../locale/explain.ts';
import { sentences } from '../locale/reason.ts';
import { tellChecks, tellMissing } from '../locale/tell-behind.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { Speaker } from '../values/value-type.ts';
import { word } from './words.ts';

/** Why a row has its verdict, with the counts that its lists check, and what would settle it. */
export function tellWhy(row: Row, { claims }: ComparisonAnswer, speaker: Speaker): { readonly why: string; readonly settle: string } {
  const missing = settle(row, claims);
  return {
    why: sentences([explain(row, claims, speaker), ...tellChecks(row, claims, speaker)], speaker.language),
    settle: missing ? word(speaker.language, 'settle', { missing: tellMissing(missing, claims, speaker) }) : '',
  };
}
