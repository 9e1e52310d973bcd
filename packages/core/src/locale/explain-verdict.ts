import type { Claim } from '../shapes/claim.ts';
import type { Row } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { inBrackets, valueWithVoice } from './describe-claim.ts';
import { describeClash } from './describe-clash.ts';
import { joinSentences } from './translate-reason.ts';
import { formatCount, translate, type WordKey } from './value-formatter.ts';

/**
 * Explains the verdict of a row in a sentence or two of one language.
 *
 * `claims` are those of the answer; at most three pairs of values are named and the rest counted. The number of the rule is not
 * included, since clients show it next to the sentence. Never throws.
 *
 * @example
 * ```ts
 * import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
 * import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
 *
 * const answer = await reader.compare({ about: ['event:kazakhstan-unrest-2022'], facets: ['nature'] });
 * const formatter = createValueFormatter(answer.lexicon, 'en');
 * const [sentence] = answer.rows.map((row) => explainVerdict(row, answer.claims, formatter));
 * sentence?.includes('(via NHK) says'); // → true
 * ```
 */
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
  const kind = explanation.between === 'reports' || (explanation.between === 'self' && clash) ? explanation.between : null;
  const between = kind && translate(language, `why.between.${kind}`);
  const senses = explanation.explainedBy?.senses.map((s) => speaker.text(s));
  const under = senses ? translate(language, 'why.under', { senses: speaker.list(senses) }) : null;
  return joinSentences([sentence, between ? inBrackets(between, speaker).trim() : '', under ?? ''], language);
}

/** Suffix of the message key for verdicts with several sentences. */
function variant({ verdict, explanation, cells }: Row, claims: Readonly<Record<Id, Claim>>): string {
  const deciding = explanation.pairs.flatMap((p) => p.claims.flatMap((id) => claims[id] ?? []));
  if (verdict === 'open') return `.${explanation.reason ?? 'hedged'}`;
  if (verdict === 'unattested' && cells.some((c) => c.claims.length > 0)) return '.withdrawn';
  if (verdict === 'contrast' && deciding.every((c) => c.modality === 'demand')) return '.demand';
  if (verdict === 'incomparable' && deciding.some((c) => c.value.type !== 'text')) return '.measure';
  return '';
}

function describePairs(row: Row, claims: Readonly<Record<Id, Claim>>, speaker: ValueFormatter): string {
  if (row.verdict === 'conflict' || row.verdict === 'contrast' || row.verdict === 'senses') return describeClash(row, claims, speaker);
  const shown = row.explanation.pairs
    .slice(0, 3)
    .map(({ claims: [a, b], relation }) =>
      translate(speaker.language, `why.pair.${relation}`, { a: valueWithVoice(claims[a], speaker), b: valueWithVoice(claims[b], speaker) }),
    );
  const more = row.explanation.pairs.length - shown.length;
  const { language } = speaker;
  const [first = '', ...others] = new Set(shown);
  const pairs = others.reduce((all, next) => translate(language, 'why.pairs', { pair: all, next }), first);
  return more > 0 ? translate(language, 'why.more', { pairs, n: more }) : pairs;
}
