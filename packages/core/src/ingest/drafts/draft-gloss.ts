import type { DraftClaim } from '../claims/draft-claim.ts';

const MODIFIERS: Readonly<Record<string, readonly [string, string]>> = {
  exact: ['%', '%'],
  about: ['about %', '約%'],
  'at-least': ['at least %', '%以上'],
  'more-than': ['more than %', '%超'],
  'at-most': ['at most %', '%以下'],
  'less-than': ['less than %', '%未満'],
  nearly: ['nearly %', '%近く'],
  between: ['%', '%'],
  order: ['%', '%'],
};

/** Gloss of a draft claim in both languages, made from its typed value; the coder accepts or rewrites it. */
export function draftGloss(claim: DraftClaim): { en: string; ja: string } {
  const [en, ja] = figureWords(claim);
  const who = claim.chain.map((hop) => hop.group?.names[0] ?? hop.described).filter((name) => name !== '');
  const speaker = who.at(-1);
  const label = claim.drafted?.label ?? { en: claim.facet, ja: claim.facet };
  return {
    en: `Draft. ${label.en}: ${en}${speaker === undefined ? '' : ` (${speaker})`}`.slice(0, 200),
    ja: `下書き。${label.ja}：${ja}${speaker === undefined ? '' : `（${speaker}による）`}`.slice(0, 100),
  };
}

function figureWords({ value, type, polarity }: DraftClaim): [string, string] {
  if (value === true) return polarity === 'denied' ? ['no', 'なし'] : ['yes', 'あり'];
  if (polarity === 'denied') return [`not ${String(value)}`, `${String(value)}ではない`];
  if (typeof value === 'number' || typeof value === 'string') return [String(value), String(value)];
  const [[modifier, figure] = ['exact', ''] as const] = Object.entries(value).filter(([key]) => key !== 'unit' && key !== 'currency');
  const amount = Array.isArray(figure) ? figure.join('–') : String(figure);
  const measure = type === 'money' ? ` ${String(value['currency'] ?? '')}`.trimEnd() : '';
  const [en, ja] = MODIFIERS[modifier] ?? ['%', '%'];
  return [en.replace('%', amount) + measure, ja.replace('%', amount) + measure];
}
