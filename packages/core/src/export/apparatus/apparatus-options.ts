import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { ExportOptions } from '../export-format.ts';
import type { ApparatusOptions } from './apparatus.ts';

/** Options of the apparatus of an answer; the base of the question is the lemma. */
export function apparatusOptions({ base }: ComparisonAnswer, { language, apparatus }: ExportOptions): ApparatusOptions {
  return { language, base: base ?? null, form: apparatus ?? 'positive' };
}
