import type { AppraisalValue, Relation } from '../shapes/value.ts';
import { APPRAISAL_SIGNS, APPRAISAL_STRENGTHS } from '../text/quantity-modifiers.ts';
import type { ValueFormatter, ValueType } from './value-type.ts';

export const appraisalType: ValueType<AppraisalValue> = {
  type: 'appraisal',

  read(authored) {
    const { sign, strength = 'plain' } = (typeof authored === 'string' ? { sign: authored } : (authored ?? {})) as Partial<AppraisalValue>;
    if (APPRAISAL_SIGNS.includes(sign as never) && APPRAISAL_STRENGTHS.includes(strength as never))
      return { type: 'appraisal', sign: sign as AppraisalValue['sign'], strength: strength as AppraisalValue['strength'] };
    return { fault: 'not an appraisal', hint: `write one of ${APPRAISAL_SIGNS.join(', ')}, or {sign: negative, strength: strong}` };
  },

  relate(a, b): Relation {
    if (a.sign === b.sign) return 'equal';
    return a.sign === 'mixed' || b.sign === 'mixed' ? 'overlaps' : 'disjoint';
  },

  describe: describeAppraisal,
};

/** Appraisal in words: the sign, with its strength unless plain. */
export function describeAppraisal({ sign, strength }: AppraisalValue, formatter: ValueFormatter): string {
  return formatter.word(strength === 'plain' ? `appraisal.${sign}` : `appraisal.${sign}.${strength}`);
}
