import type { Claim } from '../shapes/claim.ts';
import type { Row } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import { describeValue } from '../values/describe.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { inBrackets } from './describe-claim.ts';
import { describeClash, isInWords } from './describe-clash.ts';
import { giverInBrackets } from './describe-giver.ts';
import { joinSentences } from './translate-reason.ts';
import { formatCount, translate, type WordKey } from './value-formatter.ts';

/** Pairs that an explanation names; the rest are counted. */
const MAX_SHOWN_PAIRS = 3;

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
 * sentence?.includes('(via NHK) said'); // → true
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
  const { bothSides = [], explainedBy } = explanation;
  const both =
    bothSides.length > 0 ? translate(language, 'why.both-sides', { names: speaker.list(bothSides.map((id) => speaker.name(id))) }) : '';
  const between = betweenWords(row, speaker);
  const under = explainedBy
    ? translate(language, 'why.under', { senses: speaker.list(explainedBy.senses.map((s) => speaker.text(s))) })
    : '';
  return joinSentences(
    [both, sentence, between ? inBrackets(between, speaker).trim() : '', under, ...basisSentences(row, language)],
    language,
  );
}

/** Two reports of one origin, or one origin against itself, where that is worth a word: an origin that repeats itself does not contradict itself. */
function betweenWords({ verdict, explanation: { between } }: Row, { language }: ValueFormatter): string | null {
  const isClash = verdict === 'conflict' || verdict === 'contrast' || verdict === 'senses';
  if (between === 'reports' && verdict !== 'series') return translate(language, 'why.between.reports');
  return between === 'self' && isClash ? translate(language, 'why.between.self') : null;
}

/** A sentence for each reason of a relation among the pairs that are named. */
function basisSentences({ explanation }: Row, language: ValueFormatter['language']): string[] {
  const bases = new Set(explanation.pairs.slice(0, MAX_SHOWN_PAIRS).flatMap((p) => p.basis ?? []));
  return [...bases].map((basis) => translate(language, `why.basis.${basis}`));
}

/** Suffix of the message key for verdicts with several sentences. */
function variant({ verdict, explanation, cells }: Row, claims: Readonly<Record<Id, Claim>>): string {
  // Two things that are meant differently do not exclude one another.
  const meant = explanation.explainedBy ? '.meant' : '';
  const deciding = explanation.pairs.flatMap((p) => p.claims.flatMap((id) => claims[id] ?? []));
  if (verdict === 'open') return `.${explanation.reason ?? 'hedged'}`;
  if (verdict === 'unattested' && cells.some((c) => c.claims.length > 0)) return '.withdrawn';
  if (verdict === 'contrast' && deciding.every((c) => c.modality === 'demand')) return `.demand${meant}`;
  if (verdict === 'conflict' || verdict === 'contrast') return meant;
  if (explanation.reason === 'different-answers') return '.different';
  if (verdict === 'incomparable' && deciding.some((c) => c.value.type !== 'text')) return '.measure';
  return '';
}

function describePairs(row: Row, claims: Readonly<Record<Id, Claim>>, speaker: ValueFormatter): string {
  if (row.verdict === 'conflict' || row.verdict === 'contrast' || row.verdict === 'senses') return describeClash(row, claims, speaker);
  const different = row.explanation.reason === 'different-answers';
  const answer = (id: Id) => answerWithGiver(row, claims[id], speaker);
  const shown = row.explanation.pairs.slice(0, MAX_SHOWN_PAIRS).map(({ claims: [a, b], relation }) =>
    translate(speaker.language, relation === 'additional' && different ? 'why.pair.different' : `why.pair.${relation}`, {
      a: answer(a),
      b: answer(b),
    }),
  );
  const more = row.explanation.pairs.length - shown.length;
  const { language } = speaker;
  const [first = '', ...others] = new Set(shown);
  const pairs = others.reduce((all, next) => translate(language, 'why.pairs', { pair: all, next }), first);
  return more > 0 ? translate(language, 'why.more', { pairs, n: more }) : pairs;
}

/** Answer of a claim in a row with who gave it; a claim on the inverse facet answers with its own subject (rule R8), not with the value it has there. */
function answerWithGiver({ cells }: Row, claim: Claim | undefined, speaker: ValueFormatter): string {
  if (!claim) return '';
  const read = cells.some((c) => c.claims.includes(claim.id))
    ? []
    : cells.flatMap(({ derived = [] }) => derived.flatMap((d) => (d.claim === claim.id ? [speaker.name(d.derived.about)] : [])));
  const value = read.length > 0 ? speaker.list([...new Set(read)]) : describeValue(claim.value, speaker);
  const words = isInWords(claim) ? translate(speaker.language, 'why.pair.quoted', { value }) : value;
  const denied = claim.value.type === 'truth' ? speaker.word('truth.denied') : speaker.word('value.denied', { value: words });
  return `${claim.polarity === 'denied' ? denied : words}${giverInBrackets(claim, speaker)}`;
}
