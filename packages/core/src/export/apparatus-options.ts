import type { ApparatusOptions } from '../locale/apparatus.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { ExportOptions } from './format.ts';

/** The lemma is the base that the question names. */
export function apparatusOptions({ base }: ComparisonAnswer, { language, apparatus }: ExportOptions): ApparatusOptions {
  return { language, base: base ?? null, form: apparatus ?? 'positive' };
}
