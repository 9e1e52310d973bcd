import type { TimeParse } from './time-fields.ts';
import type { TimeTokens } from './time-tokens.ts';

export function readEnglishTime(_t: TimeTokens, _i: number, _shortYear: boolean): (TimeParse & { readonly start?: number }) | null {
  return null;
}
