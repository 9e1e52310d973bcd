import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/by-answer.ts';

/** 問いと答えの語。 */
export default {
  dash: '：',
  colon: '：',
  accounts: '述べている側',
  'accounts.leave-out': '{name}を外してみる',
  'accounts.quiet': { other: 'ほか{n}（答えなし）' },
  'accounts.fold': { other: '答えのない{n}の列をたたむ' },
  'accounts.unfold': { other: '{n}は答えなし。列を表示' },
  index: { other: '{n}の問いの一覧' },
  via: '{names}経由',
  unsourced: '情報源を示さず',
  'unsourced.why': '事実として述べながら、情報源を示していない',
  'of-base': '基準の答え',
  inferred: '推定',
  draft: '下書き',
  why: 'この判定の理由',
  opposite: '逆の評価がある問い：',
  granted: '起きたことを前提に述べる：{names}',
  origins: { other: '独立した情報源{n}' },
  attestations: { other: '{n}か所' },
} satisfies Translated<typeof en>;
