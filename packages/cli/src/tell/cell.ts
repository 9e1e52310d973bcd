import type { Account } from '@synoptic/core/compare/accounts';
import type { Against } from '@synoptic/core/compare/against';
import type { Cell, Row } from '@synoptic/core/compare/compare';
import { AGAINST_SIGNS } from '@synoptic/core/locale/signs';
import { speakingHops, tellAnchors, tellForce, tellOutcome, tellSilence, tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { cellOf } from '@synoptic/core/view/select';
import type { Depth } from '@synoptic/core/view/state';
import { type Line, line, type Span, span } from '../layout/line.ts';
import type { Teller } from './teller.ts';

/** A cell as one line of text, without signs: for the clipboard and for a screen reader. */
export function cellText(row: Row, account: Account, answer: ComparisonAnswer, teller: Teller): string {
  const cell = cellOf(row, account.siglum);
  if (!cell) return '';
  if (cell.silence !== null) return `${teller.shared(`silence.${cell.silence}`)}: ${tellSilence(cell, teller.speaker)}`;
  const told = cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const relation = towardsBase(cell, id);
    const text = [
      tellValue(claim, teller.speaker),
      ...besides(claim, teller).map((s) => s.text),
      ' ',
      ...sourceOf(claim, account, teller).map((s) => s.text),
    ];
    return [`${relation ? `${teller.shared(`against.${relation}`)}: ` : ''}${text.join('')}`];
  });
  return told.join('; ');
}

/** A part of the value was resolved and does not stand in the text. */
const INFERRED = '*';

/** What one account says in one row, a paragraph a claim, to the depth that is asked for; or its silence. */
export function tellCell(row: Row, account: Account, answer: ComparisonAnswer, teller: Teller, depth: Depth): Line[] {
  const cell = cellOf(row, account.siglum);
  if (!cell) return [];
  if (cell.silence !== null) {
    const why = depth === 'glosses' ? [line(span(tellSilence(cell, teller.speaker), 'quiet'))] : [];
    return [line(span(`. ${teller.shared(`silence.${cell.silence}`)}`, 'quiet')), ...why];
  }
  return cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const relation = towardsBase(cell, id);
    const value = line(
      span(relation ? `${AGAINST_SIGNS[relation].plain} ` : '', relation === 'disjoint' ? 'accent' : 'quiet'),
      span(tellValue(claim, teller.speaker)),
      ...besides(claim, teller),
    );
    if (depth === 'values') return [value];
    const source = line(...sourceOf(claim, account, teller));
    const told = [line(...value, ' ', ...source)];
    if (claim.outcome) told.push(line(span(tellOutcome(claim.outcome, teller.speaker), 'quiet')));
    return depth === 'glosses' ? [...told, line(span(claim.gloss[teller.language], 'quiet'))] : told;
  });
}

/** What stands beside a value: inferred, force, and the qualifiers that do not make the row. */
function besides(claim: Claim, { speaker, language, own }: Teller): Span[] {
  const { asOf, under } = claim.qualifiers;
  const words = [
    tellForce(claim, speaker),
    asOf ? own('as-of', { when: speaker.date(asOf) }) : '',
    under ? own('under', { sense: under[language] }) : '',
  ].filter(Boolean);
  return [
    ...(claim.inferred.some((i) => i.part === 'value') ? [span(INFERRED, 'quiet')] : []),
    ...(words.length > 0 ? [span(` (${words.join('; ')})`, 'quiet')] : []),
  ];
}

/** `‹ Tokayev ¶5`: the chain beyond the account itself, and the lines. */
function sourceOf(claim: Claim, account: Account, { speaker }: Teller): Span[] {
  const hops = speakingHops(claim);
  const inner = account.kind === 'voice' && hops[0]?.agent === account.agent ? hops.slice(1) : hops;
  const chain = inner.map((h) => speaker.name(h.agent)).join(' ‹ ');
  return [...(chain === '' ? [] : [span(`‹ ${chain} `, 'quiet')]), span(tellAnchors(claim), 'quiet')];
}

/** How this claim stands to the base account's, where the question names one: it is in the pairs, or the base has none to pair (rule C4). */
function towardsBase({ against }: Cell, id: Id): Against['is'] | null {
  if (!against) return null;
  return against.pairs.length === 0 || against.pairs.some(([mine]) => mine === id) ? against.is : null;
}
