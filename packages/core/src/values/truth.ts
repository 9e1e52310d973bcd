import type { TruthValue } from '../shapes/value.ts';
import type { ValueFormatter, ValueType } from './value-type.ts';

export const truthType: ValueType<TruthValue> = {
  type: 'truth',
  read: (authored) =>
    authored === true ? { type: 'truth' } : { fault: 'not a truth value', hint: 'write true; a no is polarity: denied' },
  relate: () => 'equal',
  describe: describeTruth,
};

/** A yes: a no is told of the claim. */
export function describeTruth(_value: TruthValue, speaker: ValueFormatter): string {
  return speaker.word('truth.true');
}
