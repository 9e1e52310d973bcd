import type { Claim } from '../shapes/claim.ts';
import type { Lag, LedgerCell, LedgerRequest, LedgerRow, ObligationStatus } from '../shapes/ledger.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { describeClaimValue, describeForce, describeForecastOutcome } from './describe-claim.ts';
import { formatDays, translate } from './value-formatter.ts';

type Claims = Readonly<Record<Id, Claim>>;

/** Status or statuses of an account, such as `performed`; empty if it is silent. */
export function describeObligationStatus(cell: Pick<LedgerCell, 'statuses'>, speaker: ValueFormatter): string {
  return speaker.list(cell.statuses.map(({ is }) => translate(speaker.language, `status.${is}`)));
}

/** Reason for a status as a clause: `no request to Russia is reported here`. An account may report an answer and no request (rule L5). */
export function explainObligationStatus(
  status: ObligationStatus,
  row: Pick<LedgerRow, 'bearer'>,
  speaker: ValueFormatter,
  cell?: Pick<LedgerCell, 'requested'>,
): string {
  const isUnasked = status === 'answered' && cell !== undefined && !cell.requested?.to.includes(row.bearer);
  return translate(speaker.language, isUnasked ? 'status.why.answered.unasked' : `status.why.${status}`, { to: speaker.name(row.bearer) });
}

/** Request in words: `request from Kazakhstan to Russia (6 January 2022)`. */
export function describeLedgerRequest({ by, to, date }: LedgerRequest, speaker: ValueFormatter): string {
  const names = (ids: readonly Id[]) => speaker.list(ids.map((id) => speaker.name(id)));
  const which = by.length > 0 && to.length > 0 ? 'requested.by-to' : by.length > 0 ? 'requested.by' : 'requested.to';
  const request = translate(speaker.language, which, { by: names(by), to: names(to) });
  return date === null ? request : translate(speaker.language, 'requested.on', { request, date: speaker.date(date) });
}

/** Response of the bearer: `sent a force`. */
export function describeLedgerResponse({ response }: Pick<LedgerCell, 'response'>, claims: Claims, speaker: ValueFormatter): string {
  return speaker.list([...new Set(response.flatMap(({ claim }) => (claims[claim] ? [describeClaimValue(claims[claim], speaker)] : [])))]);
}

/** Lag in words: `within 4 days`, `after 71 days`, `after 7 to 17 days`; `4日以内`, `71日後`, `7〜17日後`. */
function formatLagDays({ min, max }: Lag['days'], speaker: ValueFormatter): string {
  const { language } = speaker;
  if (min === null) return translate(language, 'lag.unknown');
  if (max === null) return translate(language, 'lag.from', { days: formatDays(language, { min, max: min }) });
  if (max < 0) return translate(language, 'lag.before', { days: formatDays(language, { min: -max, max: -min }) });
  if (max === 0) return translate(language, 'lag.same');
  return min <= 0
    ? translate(language, 'lag.within', { days: formatDays(language, { min: max, max }) })
    : translate(language, 'lag.exact', { days: formatDays(language, { min, max }) });
}

/** Lag with its event: `CSTO troops are sent to Kazakhstan: within 4 days`. */
export function describeLag(lag: Lag, claims: Claims, speaker: ValueFormatter): string {
  const distance = formatLagDays(lag.days, speaker);
  const words = lag.foretold ? translate(speaker.language, 'lag.foretold', { lag: distance }) : distance;
  if (lag.is === 'followed') return translate(speaker.language, 'lag.followed', { what: speaker.name(lag.to), lag: words });
  if (lag.is === 'answered') return translate(speaker.language, 'lag.answered', { lag: words });
  return translate(speaker.language, `lag.stood.${claims[lag.to]?.polarity ?? 'affirmed'}`, { lag: words });
}

/** Answer reported by one account, beside the denial of performance by another: `NHK: sent a force. Essayist: not performed.` */
export function describeLedgerDispute(
  { answered, denied }: LedgerRow['disputes'][number],
  claims: Claims,
  speaker: ValueFormatter,
): string {
  const answer = claims[answered.claim];
  return translate(speaker.language, 'dispute', {
    answered: speaker.account(answered.account),
    answer: answer ? describeClaimValue(answer, speaker) : '',
    denied: speaker.account(denied.account),
    denial: translate(speaker.language, 'status.not-performed'),
  });
}

/** Forecast or assurance with its outcome: `no (intention): not borne out, 45 days later`. */
export function describeLedgerForecast(
  { claim, outcome }: LedgerCell['foretold'][number],
  claims: Claims,
  speaker: ValueFormatter,
): string {
  const forecast = claims[claim];
  if (!forecast) return '';
  return translate(speaker.language, 'foretold', {
    value: describeClaimValue(forecast, speaker),
    force: describeForce(forecast, speaker),
    outcome: describeForecastOutcome(outcome, speaker),
  });
}
