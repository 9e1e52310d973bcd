import {
  describeClaimValue,
  describeForce,
  describeForecastOutcome,
  describeImplied,
  describeSilence,
  formatAnchors,
  speakingHops,
} from '@synoptic/core/locale/describe-claim';
import { AGAINST_BASE_SIGNS } from '@synoptic/core/locale/signs';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { Account, ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { AgainstBase, Cell, Row } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { inLanguage } from '@synoptic/core/text/text';
import { cellOf } from '@synoptic/core/view/selectors';
import type { CellDepth } from '@synoptic/core/view/view-state';
import { line, type StyledLine, type StyledSpan, span } from '../layout/styled-line.ts';
import type { AnswerWording } from './answer-wording.ts';

/** A cell as one line of text, without signs: for the clipboard and for a screen reader. */
export function comparisonCellText(row: Row, account: Account, answer: ComparisonAnswer, teller: AnswerWording): string {
  const cell = cellOf(row, account.siglum);
  if (!cell) return '';
  if (cell.silence !== null) return `${teller.shared(`silence.${cell.silence}`)}: ${describeSilence(cell, teller.speaker)}`;
  const told = cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const relation = towardsBase(cell, id);
    const text = [
      describeClaimValue(claim, teller.speaker),
      ...valueNotes(claim, teller).map((s) => s.text),
      ' ',
      ...sourceOf(claim, account, teller).map((s) => s.text),
    ];
    return [`${relation ? `${teller.shared(`against.${relation}`)}: ` : ''}${text.join('')}`];
  });
  return [...told, ...describeImplied(cell, answer.lexicon, teller.speaker)].join('; ');
}

/** Marks a value that was partly resolved and is not printed so in the text. */
export const INFERRED_MARK = '*';
/** Mark of a value that a program read and no person has reviewed. */
const DRAFT = '?';

/** The claims of one account in one row, a paragraph each, at the given depth; or its silence. */
export function comparisonCellLines(
  row: Row,
  account: Account,
  answer: ComparisonAnswer,
  teller: AnswerWording,
  depth: CellDepth,
): StyledLine[] {
  const cell = cellOf(row, account.siglum);
  if (!cell) return [];
  if (cell.silence !== null) {
    const why = depth === 'glosses' ? [line(span(describeSilence(cell, teller.speaker), 'quiet'))] : [];
    return [line(span(`. ${teller.shared(`silence.${cell.silence}`)}`, 'quiet')), ...why];
  }
  const implied = describeImplied(cell, answer.lexicon, teller.speaker).map((words) => line(span(words, 'quiet')));
  const claims = cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const relation = towardsBase(cell, id);
    const value = line(
      span(relation ? `${AGAINST_BASE_SIGNS[relation].plain} ` : '', relation === 'disjoint' ? 'accent' : 'quiet'),
      span(describeClaimValue(claim, teller.speaker)),
      ...valueNotes(claim, teller),
    );
    if (depth === 'values') return [value];
    const source = line(...sourceOf(claim, account, teller));
    const told = [line(...value, ' ', ...source)];
    if (claim.outcome) told.push(line(span(describeForecastOutcome(claim.outcome, teller.speaker), 'quiet')));
    return depth === 'glosses' ? [...told, line(span(inLanguage(claim.gloss, teller.language), 'quiet'))] : told;
  });
  return [...claims, ...implied];
}

/** Notes after a value: inferred, force, and the qualifiers that are not in the row key. */
function valueNotes(claim: Claim, { speaker, language, own, draft }: AnswerWording): StyledSpan[] {
  const { asOf, under } = claim.qualifiers;
  const words = [
    describeForce(claim, speaker),
    asOf ? own('as-of', { when: speaker.date(asOf) }) : '',
    under ? own('under', { sense: inLanguage(under, language) }) : '',
  ].filter(Boolean);
  return [
    ...(draft ? [span(DRAFT, 'quiet')] : []),
    ...(claim.inferred.some((i) => i.part === 'value') ? [span(INFERRED_MARK, 'quiet')] : []),
    ...(words.length > 0 ? [span(` (${words.join('; ')})`, 'quiet')] : []),
  ];
}

/** `‹ Tokayev ¶5`: the chain beyond the account itself, and the lines. */
function sourceOf(claim: Claim, account: Account, { speaker }: AnswerWording): StyledSpan[] {
  const hops = speakingHops(claim);
  const inner = account.kind === 'voice' && hops[0]?.agent === account.agent ? hops.slice(1) : hops;
  const chain = inner.map((h) => speaker.name(h.agent)).join(' ‹ ');
  return [...(chain === '' ? [] : [span(`‹ ${chain} `, 'quiet')]), span(formatAnchors(claim), 'quiet')];
}

/** The relation of this claim to the base account's, where the question names a base (rule C4). */
function towardsBase({ against }: Cell, id: Id): AgainstBase['is'] | null {
  if (!against) return null;
  return against.pairs.length === 0 || against.pairs.some(([mine]) => mine === id) ? against.is : null;
}
