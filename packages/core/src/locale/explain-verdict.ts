import type { Row } from '../compare/compare.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../text/id.ts';
import { inLanguage } from '../text/text.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { inBrackets, valueWithVoice } from './describe-claim.ts';
import { joinSentences } from './translate-reason.ts';
import { formatCount, translate, type WordKey } from './value-formatter.ts';

/** Why the row has its verdict, in a sentence or two. Rule numbers are shown beside it, not in it. */
export function explainVerdict(row: Row, claims: Readonly<Record<Id, Claim>>, speaker: ValueFormatter): string {
  const { verdict, explanation, corroboration } = row;
  const language = speaker.language;
  const sentence = translate(language, `why.${verdict}${variant(row, claims)}` as WordKey, {
    pairs: describePairs(row, claims, speaker),
    attestations: formatCount(language, 'attestations', corroboration.attestations),
    reporters: formatCount(language, 'reporters', corroboration.reporters),
    origins: formatCount(language, 'origins', corroboration.origins),
  });
  const clash = verdict === 'conflict' || verdict === 'contrast';
  const told = explanation.between === 'reports' || (explanation.between === 'self' && clash) ? explanation.between : null;
  const between = told && translate(language, `why.between.${told}`);
  const senses = explanation.explainedBy?.senses.map((s) => inLanguage(s, language));
  const under = senses ? translate(language, 'why.under', { senses: speaker.list(senses) }) : null;
  return joinSentences([sentence, between ? inBrackets(between, speaker).trim() : '', under ?? ''], language);
}

/** What a verdict is about in this row, where the sentence depends on it. */
function variant({ verdict, explanation, cells }: Row, claims: Readonly<Record<Id, Claim>>): string {
  const deciding = explanation.pairs.flatMap((p) => p.claims.flatMap((id) => claims[id] ?? []));
  if (verdict === 'open') return `.${explanation.reason ?? 'hedged'}`;
  if (verdict === 'unattested' && cells.some((c) => c.claims.length > 0)) return '.withdrawn';
  if (verdict === 'contrast' && deciding.every((c) => c.modality === 'demand')) return '.demand';
  if (verdict === 'incomparable' && deciding.some((c) => c.value.type !== 'text')) return '.measure';
  return '';
}

function describePairs(row: Row, claims: Readonly<Record<Id, Claim>>, speaker: ValueFormatter): string {
  const told = row.explanation.pairs
    .slice(0, 3)
    .map(({ claims: [a, b], relation }) =>
      translate(speaker.language, `why.pair.${relation}`, { a: valueWithVoice(claims[a], speaker), b: valueWithVoice(claims[b], speaker) }),
    );
  const more = row.explanation.pairs.length - told.length;
  const { language } = speaker;
  const [first = '', ...others] = new Set(told);
  const pairs = others.reduce((all, next) => translate(language, 'why.pairs', { pair: all, next }), first);
  return more > 0 ? translate(language, 'why.more', { pairs, n: more }) : pairs;
}
