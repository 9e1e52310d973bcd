import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Teller } from '../tell/teller.ts';
import { csv } from './csv.ts';
import { md } from './md.ts';

/** A comparison as text for another program. */
export type Format = (answer: ComparisonAnswer, teller: Teller) => string;

/** To add a format: one file, one line here. `table` is the terminal's own. */
export const FORMATS = {
  json: (answer) => `${JSON.stringify(answer)}\n`,
  csv,
  md,
} as const satisfies Record<string, Format>;
