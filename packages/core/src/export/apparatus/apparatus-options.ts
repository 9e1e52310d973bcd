import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { ExportOptions } from '../export-format.ts';
import type { ApparatusOptions } from './apparatus.ts';

/** The lemma is the base that the question names. */
export function apparatusOptions({ base }: ComparisonAnswer, { language, apparatus }: ExportOptions): ApparatusOptions {
  return { language, base: base ?? null, form: apparatus ?? 'positive' };
}
