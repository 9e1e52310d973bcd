import type { Lag } from '../compare/lags.ts';
import type { LedgerCell, Requested, Status } from '../compare/ledger-cell.ts';
import type { LedgerRow } from '../compare/ledger-row.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../text/id.ts';
import type { Speaker } from '../values/value-type.ts';
import { say, sayDays } from './speaker.ts';
import { tellForce, tellOutcome, tellValue } from './tell.ts';

type Claims = Readonly<Record<Id, Claim>>;

/** `performed`; both words where an account claims both; nothing where it is silent. */
export function tellStatus(cell: Pick<LedgerCell, 'statuses'>, speaker: Speaker): string {
  return speaker.list(cell.statuses.map(({ is }) => say(speaker.language, `status.${is}`)));
}

/** Why an account has a status, in a clause: `no request to Russia is told here`. */
export function whyStatus(status: Status, row: Pick<LedgerRow, 'bearer'>, speaker: Speaker): string {
  return say(speaker.language, `status.why.${status}`, { to: speaker.name(row.bearer) });
}

/** `request from Kazakhstan to Russia (6 January 2022)`. */
export function tellRequest({ by, to, date }: Requested, speaker: Speaker): string {
  const names = (ids: readonly Id[]) => speaker.list(ids.map((id) => speaker.name(id)));
  const which = by.length > 0 && to.length > 0 ? 'requested.by-to' : by.length > 0 ? 'requested.by' : 'requested.to';
  const request = say(speaker.language, which, { by: names(by), to: names(to) });
  return date === null ? request : say(speaker.language, 'requested.on', { request, date: speaker.date(date) });
}

/** How the bearer answered: `sent a force`. */
export function tellResponse({ response }: Pick<LedgerCell, 'response'>, claims: Claims, speaker: Speaker): string {
  return speaker.list([...new Set(response.flatMap(({ claim }) => (claims[claim] ? [tellValue(claims[claim], speaker)] : [])))]);
}

/** `within 4 days`, `after 71 days`, `after 7 to 17 days`; `4日以内`, `71日後`, `7〜17日後`. */
function tellDistance({ min, max }: Lag['days'], speaker: Speaker): string {
  const { language } = speaker;
  if (min === null) return say(language, 'lag.unknown');
  if (max === null) return say(language, 'lag.from', { days: sayDays(language, { min, max: min }) });
  if (max < 0) return say(language, 'lag.before', { days: sayDays(language, { min: -max, max: -min }) });
  if (max === 0) return say(language, 'lag.same');
  return min <= 0
    ? say(language, 'lag.within', { days: sayDays(language, { min: max, max }) })
    : say(language, 'lag.exact', { days: sayDays(language, { min, max }) });
}

/** `CSTO troops are sent to Kazakhstan: within 4 days`. */
export function tellLag(lag: Lag, claims: Claims, speaker: Speaker): string {
  const distance = tellDistance(lag.days, speaker);
  const told = lag.foretold ? say(speaker.language, 'lag.foretold', { lag: distance }) : distance;
  if (lag.is === 'followed') return say(speaker.language, 'lag.followed', { what: speaker.name(lag.to), lag: told });
  if (lag.is === 'answered') return say(speaker.language, 'lag.answered', { lag: told });
  return say(speaker.language, `lag.stood.${claims[lag.to]?.polarity ?? 'affirmed'}`, { lag: told });
}

/** A forecast or assurance and what came of it: `no (intention): not borne out, 45 days later`. */
export function tellForetold({ claim, outcome }: LedgerCell['foretold'][number], claims: Claims, speaker: Speaker): string {
  const forecast = claims[claim];
  if (!forecast) return '';
  return say(speaker.language, 'foretold', {
    value: tellValue(forecast, speaker),
    force: tellForce(forecast, speaker),
    outcome: tellOutcome(outcome, speaker),
  });
}
