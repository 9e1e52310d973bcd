import type { Claim } from '../shapes/claim.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { translate } from './value-formatter.ts';

/** Qualifiers of a value that are not in its row: the time, the sense, and that a figure is to be added to others. */
export function describeQualifiers({ qualifiers }: Pick<Claim, 'qualifiers'>, speaker: ValueFormatter): string[] {
  const { asOf, under, further } = qualifiers;
  const { language } = speaker;
  return [
    ...(asOf === null ? [] : [translate(language, 'qualifier.as-of', { date: speaker.date(asOf) })]),
    ...(under === null ? [] : [translate(language, 'qualifier.under', { sense: speaker.text(under) })]),
    ...(further ? [translate(language, 'qualifier.further')] : []),
  ];
}

/** Mark of a claim of which a part was resolved and is not printed; empty if none was. The inference of a voice is marked at its name. */
export function inferredMark({ inferred }: Pick<Claim, 'inferred'>, { language }: Pick<ValueFormatter, 'language'>): string {
  return inferred.some(({ part }) => part !== 'voice') ? translate(language, 'qualifier.inferred') : '';
}
