import type { ComparedClaim } from '../shapes/claim.ts';
import type { AgainstBase, Row, RowAnswer, Silence } from '../shapes/row.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeClaimValue, describeForce } from './describe-claim.ts';
import { SILENCE_SIGNS } from './signs.ts';
import { translate } from './value-formatter.ts';

type Claims = Readonly<Record<Id, ComparedClaim>>;

/** Value of an answer, marked if it is denied: `more than 2,000 people`. */
export function describeAnswer(answer: RowAnswer, claims: Claims, speaker: ValueFormatter): string {
  const claim = firstClaim(answer, claims);
  return claim ? describeClaimValue({ ...claim, value: answer.value, polarity: answer.polarity }, speaker) : '';
}

/** Qualifiers of an answer: force, moment and sense, empty for a plain fact. */
export function describeAnswerForce(answer: RowAnswer, claims: Claims, speaker: ValueFormatter): string {
  const claim = firstClaim(answer, claims);
  if (!claim) return '';
  const { asOf, under, further } = claim.qualifiers;
  const { withdrawnBy: _, ...standing } = claim;
  const { modality, certainty } = answer;
  const parts = [
    describeForce({ ...standing, modality, certainty }, speaker),
    asOf ? translate(speaker.language, 'qualifier.as-of', { date: speaker.date(asOf) }) : '',
    under ? translate(speaker.language, 'qualifier.under', { sense: speaker.text(under) }) : '',
    further ? translate(speaker.language, 'qualifier.further') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** True where the text does not state the value of an answer: it was resolved. */
export function isInferredAnswer(answer: RowAnswer, claims: Claims): boolean {
  return answer.claims.every((id) => claims[id]?.inferred.some(({ part }) => part === 'value') ?? false);
}

/** Accounts that do not answer a row, by kind of absence; true silence first, since only that is silence. */
export function absencesOf({ cells }: Pick<Row, 'cells'>): readonly { readonly silence: Silence; readonly accounts: readonly string[] }[] {
  const kinds = (Object.keys(SILENCE_SIGNS) as Silence[]).toReversed();
  return kinds.flatMap((silence) => {
    const accounts = cells.filter((cell) => cell.silence === silence).map((cell) => cell.account);
    return accounts.length > 0 ? [{ silence, accounts }] : [];
  });
}

/** Keys of the answers that exclude one another in a row whose answers clash; empty in any other row. */
export function clashingAnswers({ verdict, explanation, answers }: Pick<Row, 'verdict' | 'explanation' | 'answers'>): ReadonlySet<string> {
  if (verdict !== 'conflict' && verdict !== 'contrast') return new Set();
  const clashing = new Set(explanation.pairs.flatMap(({ claims }) => claims));
  return new Set(answers.filter(({ claims }) => claims.some((id) => clashing.has(id))).map(({ key }) => key));
}

/** Relation of an answer to the base account's (rule C4); null where the question names no base, and for the base's own answer. */
export function relationToBase(answer: RowAnswer, { cells }: Pick<Row, 'cells'>): AgainstBase['is'] | null {
  const compared = cells.find(({ against }) => against?.pairs.some(([mine]) => answer.claims.includes(mine)));
  return compared?.against?.is ?? null;
}

/** Names of those who take the event of a row for granted (rule R9), each once. */
export function grantingNames({ granted }: Pick<Row, 'granted'>, claims: Claims, speaker: ValueFormatter): string[] {
  const granting = (granted?.claims ?? []).flatMap((id) => claims[id] ?? []);
  return [...new Set(granting.map(({ origin }) => speaker.name(origin)))];
}

/** Claims in the cells of a row that are part of no answer: taken back, or a question. */
export function claimsBesideAnswers({ cells, answers }: Pick<Row, 'cells' | 'answers'>): Id[] {
  const counted = new Set(answers.flatMap(({ claims }) => claims));
  return [...new Set(cells.flatMap(({ claims }) => claims))].filter((id) => !counted.has(id));
}

function firstClaim(answer: RowAnswer, claims: Claims): ComparedClaim | undefined {
  return answer.claims.map((id) => claims[id]).find((claim) => claim !== undefined);
}
