import type { DateFound, FoundFigure } from '../claims/found-figure.ts';
import type { BracketPair } from '../quotes/pair-brackets.ts';
import type { Quotation } from '../quotes/quotation.ts';
import type { SpanIndex } from '../text/span-index.ts';

/** Findings that need no tables of a language: figures in digits, amounts of money, ISO dates and words in quotation marks. */
interface MarksFound {
  readonly figures: readonly FoundFigure[];
  readonly dates: readonly DateFound[];
  readonly quotations: readonly Quotation[];
}

const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₴': 'UAH',
  '₽': 'RUB',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
};
const SIGN = 'US\\$|[$€£¥₴₽₹₩₪]|\\b(?:USD|EUR|GBP|JPY|UAH|RUB|CHF|CAD|AUD|SAR|AED|EGP|CNY)\\b';
const NUMBER = '\\p{Nd}{1,3}(?:[ \\u00A0\\u202F٬’]\\p{Nd}{3})+(?:[.,٫]\\p{Nd}+)?|\\p{Nd}+(?:[.,٫٬]\\p{Nd}+)*';
const FIGURE = new RegExp(
  `(?:(${SIGN})[ \\u00A0\\u202F]?)?(?<![\\p{L}\\p{N}._/:-])(${NUMBER})(?![\\p{L}\\p{Nd}/:_-])(?:[ \\u00A0\\u202F]?(%|٪|${SIGN}))?`,
  'gu',
);
const ISO_DATE = /(?<![\p{N}-])(\d{4})-(\d{2})-(\d{2})(?![\p{N}-])/gu;

/** Reads a text by its signs: no word of it is understood, so nothing has a speaker or a facet. */
export function readMarks(text: string, brackets: SpanIndex<BracketPair>): MarksFound {
  const dates = [...text.matchAll(ISO_DATE)].flatMap(({ 0: edtf, 2: month, 3: day, index }): DateFound[] =>
    Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
      ? [{ start: index, end: index + edtf.length, edtf, rule: 'T-xx-01', grade: 'A', why: 'an ISO date' }]
      : [],
  );
  const figures = [...text.matchAll(FIGURE)].flatMap(({ 0: whole, 1: before, 2: digits = '', 3: after, index }): FoundFigure[] => {
    const read = numberOf(digits);
    if (read === null) return [];
    const sign = before ?? after ?? '';
    const currency = CURRENCIES[sign] ?? (/^[A-Z]{3}$/.test(sign) ? sign : null);
    const unit = sign === '%' || sign === '٪' ? 'percent' : null;
    const { value, doubtful } = read;
    return [
      {
        ...{ start: index, end: index + whole.length, value, lower: value, upper: value, modifier: 'exact', unit, currency },
        ...{ counted: '', rule: currency === null ? 'N-xx-01' : 'N-xx-02', grade: doubtful ? 'C' : 'B' },
      },
    ];
  });
  const quotations = brackets
    .within({ start: 0, end: text.length })
    .filter(({ open, closed, depth, start, end }) => closed && depth === 0 && /[«“„"「『]/.test(open) && end - start > 3)
    .map(
      ({ start, end }): Quotation => ({
        kind: 'direct',
        content: { start: start + 1, end: end - 1 },
        cue: null,
        chain: [],
        unnamed: false,
        rule: 'X1',
      }),
    );
  return { figures, dates, quotations };
}

/** Number in digits of any script; a lone point or comma before three digits may part thousands or decimals, which is a doubt. */
function numberOf(digits: string): { readonly value: number; readonly doubtful: boolean } | null {
  const latin = [...digits.normalize('NFKC')].map((sign) => (/\p{Nd}/u.test(sign) ? String(digitOf(sign)) : sign)).join('');
  const bare = latin.replace(/[ \u00A0\u202F’٬]/g, '').replaceAll('٫', '.');
  const groups = bare.split(/[.,]/);
  const marks = new Set(bare.match(/[.,]/g));
  const thousands = groups.length > 1 && groups.slice(1).every((group) => group.length === 3);
  const whole = (parts: readonly string[]) => Number(parts.join(''));
  if (groups.length === 1) return finite(whole(groups), false);
  if (groups.length > 2 && marks.size === 1) return thousands ? finite(whole(groups), false) : null;
  if (groups.length > 2) return finite(Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`), false);
  // 1.234 and 1,234: thousands in one country, decimals in another.
  return thousands && groups[0] !== '0' ? finite(whole(groups), true) : finite(Number(groups.join('.')), false);
}

function finite(value: number, doubtful: boolean): { readonly value: number; readonly doubtful: boolean } | null {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && Math.abs(value) < 2 ** 53) ? { value, doubtful } : null;
}

/** Value of a decimal digit: the digits of a script stand in a row of ten. */
function digitOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0x30;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return point < 0x40 ? point - 0x30 : point - zero;
}
