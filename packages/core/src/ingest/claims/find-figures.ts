import { lexNumbers } from '../numbers/lex-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { ReadingLanguage } from '../reading.ts';
import { foldView, rawSpan } from '../text/fold-text.ts';
import type { AuthoredFigure, Figure } from './figure.ts';

const UNITS: Readonly<Record<ReadingLanguage, readonly (readonly [RegExp, string | null, string | null])[]>> = {
  en: [
    [
      /^\s*(?:more\s+)?(?:people|persons|children|pupils|students|passengers|residents|soldiers|workers|men|women|others|more)\b/i,
      'person',
      null,
    ],
    [/^[\s-]*(?:houses|homes|buildings)\b/i, 'building', null],
    [/^[\s-]*(?:km|kilomet(?:re|er)s?)\b/i, 'kilometre', null],
    [/^\s*(?:percent|per cent|%)/i, 'percent', null],
  ],
  ja: [
    [/^人|^名/, 'person', null],
    [/^[棟戸軒]/, 'building', null],
    [/^(?:キロメートル|キロ|km)/i, 'kilometre', null],
    [/^(?:%|パーセント|割)/, 'percent', null],
    [/^(?:オーストラリア)?ドル/, null, 'USD'],
    [/^円/, null, 'JPY'],
    [/^ユーロ/, null, 'EUR'],
    [/^ポンド/, null, 'GBP'],
  ],
};

/** Figures of a text with bound, unit and currency. */
export function findFigures(text: string, language: ReadingLanguage): Figure[] {
  const view = foldView(text);
  return lexNumbers(view, language).flatMap((token): Figure[] => {
    if (token.kind === 'ordinal' || token.joined) return [];
    const after = view.text.slice(token.end, token.end + 30);
    const before = view.text.slice(Math.max(0, token.start - 24), token.start);
    const dollars = /(?:US)?\$\s?$/.test(before);
    const found = UNITS[language].find(([pattern]) => pattern.test(after));
    const word = found ? (found[0].exec(after)?.[0] ?? '') : '';
    const tail = after.slice(word.length);
    const { start, end } = rawSpan(view, token.start, token.end + word.length);
    const n = Number(token.value.n) / Number(token.value.d);
    const bound = boundOf(before, tail, token, language);
    const value: AuthoredFigure = token.limits
      ? { between: [Number(token.limits.lower.n), Number(token.limits.upper.n)] }
      : bound === 'exact'
        ? n
        : { [bound]: n };
    return [
      {
        start,
        end,
        value,
        lower: n,
        upper: n,
        modifier: bound,
        unit: found?.[1] ?? null,
        currency: dollars ? 'USD' : (found?.[2] ?? null),
        counted: word.trim(),
        rule: 'N-00',
        grade: 'A',
      },
    ];
  });
}

function boundOf(before: string, after: string, _token: NumberToken, language: ReadingLanguage): string {
  if (language === 'ja') {
    if (/^(?:以上)/.test(after) || /少なくとも$/.test(before)) return 'at-least';
    if (/^(?:超|を超|を上回|余り|強)/.test(after)) return 'more-than';
    return /(?:約|およそ)$/.test(before) || /^(?:ほど|前後|程度)/.test(after) ? 'about' : 'exact';
  }
  if (/at least\s+(?:\w+\s+)?$/i.test(before)) return 'at-least';
  if (/(?:over|more than)\s+(?:\w+\s+)?$/i.test(before)) return 'more-than';
  return /(?:about|around|some)\s+$/i.test(before) ? 'about' : 'exact';
}
