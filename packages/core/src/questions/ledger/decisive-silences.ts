import { siglumOf } from '../../compare/columns.ts';
import { paraphraseRoot } from '../../compare/paraphrase.ts';
import { forceOf, isAtLeastProbable } from '../../compare/rivals.ts';
import { doesMention } from '../../compare/silence.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { reachableIds } from '../../corpus/reachable-ids.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Account } from '../../shapes/comparison.ts';
import type { DecisiveSilence, LedgerCell, LedgerRow, ObligationStatus } from '../../shapes/ledger.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { dateSpan, isBefore } from '../../values/days.ts';

type ReportedStatus = DecisiveSilence['is'];

/** Reported status that weighs against a judgement, by the sign of the judgement. */
/** A kept promise is a duty performed, a broken one is not. */
const REPORTED_STATUS: Partial<Readonly<Record<ObligationStatus, ReportedStatus>>> = {
  performed: 'performed',
  kept: 'performed',
  'not-performed': 'not-performed',
  broken: 'not-performed',
};

const STATUS_AGAINST_SIGN: Readonly<Record<string, ReportedStatus>> = { negative: 'performed', positive: 'not-performed' };

/** Decisive silences of a ledger, one for each account, case and bearer; obligations are merged. */
export function decisiveSilences(rows: readonly LedgerRow[], accounts: readonly Account[], corpus: Corpus): DecisiveSilence[] {
  const found = new Map<string, DecisiveSilence>();
  for (const account of accounts) {
    const ownRows = rows.flatMap((row) => row.cells.filter((c) => c.account === account.siglum).map((cell) => ({ row, cell })));
    for (const entry of ownRows) {
      const silence = findDecisiveSilence(entry, account, ownRows, corpus);
      if (!silence) continue;
      const key = `${account.siglum} ${silence.case} ${silence.bearer}`;
      const known = found.get(key);
      found.set(key, known ? mergeSilences(known, silence) : silence);
    }
  }
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, silence]) => silence);
}

/** A row of the ledger with one account's cell. */
interface AccountRow {
  readonly row: LedgerRow;
  readonly cell: LedgerCell;
}

function findDecisiveSilence(
  { row, cell }: AccountRow,
  account: Account,
  ownRows: readonly AccountRow[],
  corpus: Corpus,
): DecisiveSilence | null {
  if (!leavesOut(cell, row, account, corpus) || !spokeAfterCase(account, row.date, corpus)) return null;
  const judgements = [row.bearer, row.obligation].flatMap((id) => judgementsOn(id, account, corpus));
  const [sign, ...others] = new Set(judgements.map((j) => j.sign));
  const is = sign && others.length === 0 ? STATUS_AGAINST_SIGN[sign] : undefined;
  if (!is) return null;
  const told = row.cells.flatMap((c) =>
    c.statuses.filter((s) => REPORTED_STATUS[s.is] === is).map((s) => ({ account: c.account, claims: s.claims })),
  );
  const reported = ownRows
    .filter((e) => e.row.obligation === row.obligation && e.row.bearer === row.bearer)
    .flatMap((e) =>
      e.cell.statuses.flatMap(({ is: status, claims }) => {
        const reportedIs = REPORTED_STATUS[status];
        return reportedIs ? [{ case: e.row.case, is: reportedIs, claims }] : [];
      }),
    );
  if (told.length === 0 || reported.some((s) => s.is === is)) return null;
  const rests = reported.map((s) => ({ case: s.case, claims: s.claims }));
  return {
    rule: 'L10',
    account: account.siglum,
    case: row.case,
    bearer: row.bearer,
    obligations: [row.obligation],
    is,
    told,
    judges: judgements.map((j) => j.claim).sort(byCodePoint),
    rests,
  };
}

/** True if an account is silent on a case, or touches on it only and mentions a bearer or its whole. Who passes on what others say of it leaves nothing out. */
function leavesOut(cell: LedgerCell, row: LedgerRow, account: Account, corpus: Corpus): boolean {
  if (cell.silence === 'silent') return true;
  if (cell.silence !== 'aside' || cell.because?.conveys !== undefined) return false;
  const bearers = corpus.entities.get(row.obligation)?.obligation?.bearers ?? [row.bearer];
  const withWholes = reachableIds(bearers, (id) => [corpus.entities.get(id)?.partOf ?? []].flat());
  return [...withWholes].some((id) => doesMention(account, id, corpus));
}

/** Judgements that an account makes in its own name on a subject as a whole: not reported, without side or sense. */
function judgementsOn(subject: Id, account: Account, corpus: Corpus): { readonly claim: Id; readonly sign: string }[] {
  return corpus
    .claimsAbout(subject)
    .filter((c) => c.polarity === 'affirmed' && forceOf(c) !== 'ask' && isAtLeastProbable(c))
    .filter((c) => c.qualifiers.of === null && c.qualifiers.under === null && isOwnStatement(c, corpus))
    .filter((c) => !withdrawnClaims(corpus).has(c.id) && siglumOf(c, account.kind, corpus) === account.siglum)
    .flatMap(({ id, value }) => (value.type === 'appraisal' ? [{ claim: id, sign: value.sign }] : []));
}

function isOwnStatement(claim: Claim, corpus: Corpus): boolean {
  return paraphraseRoot(claim, corpus).origin === corpus.voices.get(claim.voice)?.agent;
}

/** True if the case ended before the earliest possible date of the account, so that the account could have reported it. */
function spokeAfterCase({ spoke }: Account, date: string | null, corpus: Corpus): boolean {
  const [caseSpan, speechSpan] = [dateSpan(date, corpus), dateSpan(spoke, corpus)];
  return caseSpan !== undefined && speechSpan !== undefined && isBefore(caseSpan, speechSpan);
}

/** Merges the silences of one case under two obligations. */
function mergeSilences(a: DecisiveSilence, b: DecisiveSilence): DecisiveSilence {
  const rests = [...a.rests, ...b.rests.filter((r) => !a.rests.some((s) => s.case === r.case))];
  const judges = [...new Set([...a.judges, ...b.judges])].sort(byCodePoint);
  return { ...a, obligations: [...a.obligations, ...b.obligations], judges, rests };
}
