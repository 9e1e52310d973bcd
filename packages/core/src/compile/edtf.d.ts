/** Types for the part of the untyped library `edtf` that the calendar uses. */
declare module 'edtf' {
  export interface Parsed {
    readonly type: 'Date' | 'Season' | 'Interval' | 'Set' | 'List' | 'Year' | 'Decade' | 'Century';
    readonly level: 0 | 1 | 2;
    readonly values: readonly unknown[];
    readonly approximate?: boolean | number;
    readonly uncertain?: boolean | number;
    readonly unspecified?: number;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  export function parse(input: string): Parsed;
  export default function edtf(input: string | Parsed): { readonly min: number; readonly max: number };
}
