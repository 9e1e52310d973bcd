import type { TruthValue } from '../shapes/value.ts';
import type { ValueFormatter, ValueType } from './value-type.ts';

export const truthType: ValueType<TruthValue> = {
  type: 'truth',
  read: (authored) =>
    authored === true ? { type: 'truth' } : { fault: 'not a truth value', hint: 'write true; for a no, add polarity: denied' },
  relate: () => 'equal',
  describe: describeTruth,
};

/** The word for yes; the polarity of the claim is described with the claim. */
export function describeTruth(_value: TruthValue, formatter: ValueFormatter): string {
  return formatter.word('truth.true');
}
