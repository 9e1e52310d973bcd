import type { Account } from '@synoptic/core/compare/accounts';
import type { Row } from '@synoptic/core/compare/compare';
import { speakingHops, tellAnchors, tellForce, tellOutcome, tellSilence, tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import type { Relation } from '@synoptic/core/values/relation';
import { cellOf } from '@synoptic/core/view/select';
import type { Depth } from '@synoptic/core/view/state';
import { type Line, line, type Span, span } from '../layout/line.ts';
import type { Teller } from './teller.ts';

/** A cell as one line of text, without signs: for the clipboard and for a screen reader. */
export function cellText(row: Row, account: Account, answer: ComparisonAnswer, teller: Teller, base: string | null = null): string {
  const cell = cellOf(row, account.siglum);
  if (!cell) return '';
  if (cell.silence !== null) return `${teller.shared(`silence.${cell.silence}`)}: ${tellSilence(cell, teller.speaker)}`;
  const told = cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const relation = base === null || base === account.siglum ? null : relationTo(row, base, id);
    const text = [
      tellValue(claim, teller.speaker),
      ...besides(claim, teller).map((s) => s.text),
      ' ',
      ...sourceOf(claim, account, teller).map((s) => s.text),
    ];
    return [`${relation ? `${teller.own(`relation.${relation}`)}: ` : ''}${text.join('')}`];
  });
  return told.join('; ');
}

/** How a claim stands to the base account's, in one ASCII letter. */
const RELATION_SIGNS: Readonly<Record<Relation, string>> = {
  equal: '=',
  narrower: '<',
  broader: '>',
  overlaps: '&',
  disjoint: '#',
  incomparable: '|',
};

/** A part of the value was resolved and does not stand in the text. */
export const INFERRED = '*';

/** What one account says in one row, a paragraph a claim, to the depth that is asked for; or its silence. */
export function tellCell(
  row: Row,
  account: Account,
  answer: ComparisonAnswer,
  teller: Teller,
  depth: Depth,
  base: string | null = null,
): Line[] {
  const cell = cellOf(row, account.siglum);
  if (!cell) return [];
  if (cell.silence !== null) {
    const why = depth === 'glosses' ? [line(span(tellSilence(cell, teller.speaker), 'quiet'))] : [];
    return [line(span(`. ${teller.shared(`silence.${cell.silence}`)}`, 'quiet')), ...why];
  }
  return cell.claims.flatMap((id) => {
    const claim = answer.claims[id];
    if (!claim) return [];
    const relation = base === null || base === account.siglum ? null : relationTo(row, base, id);
    const value = line(
      span(relation ? `${RELATION_SIGNS[relation]} ` : '', relation === 'disjoint' ? 'accent' : 'quiet'),
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

/** How this claim stands to one of the base account's, where the verdict rests on their pair. */
function relationTo(row: Row, base: string, id: string): Relation | null {
  const theirs = cellOf(row, base)?.claims ?? [];
  for (const { claims, relation } of row.explanation.pairs) {
    if (claims[0] === id && theirs.includes(claims[1])) return relation;
    if (claims[1] === id && theirs.includes(claims[0]))
      return relation === 'narrower' ? 'broader' : relation === 'broader' ? 'narrower' : relation;
  }
  return null;
}
