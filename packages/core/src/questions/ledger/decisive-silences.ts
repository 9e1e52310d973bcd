import { siglumOf } from '../../compare/columns.ts';
import { paraphraseRoot } from '../../compare/paraphrase.ts';
import { forceOf, isAtLeastProbable } from '../../compare/rivals.ts';
import { withdrawnClaims } from '../../compare/withdrawn-claims.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { Account } from '../../shapes/comparison.ts';
import type { DecisiveSilence, LedgerCell, LedgerRow } from '../../shapes/ledger.ts';
import { byCodePoint } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { dayBounds } from '../../values/date.ts';

type ReportedStatus = DecisiveSilence['is'];

/** A word that a duty was kept weighs against a negative judgement, a word that it was not against a positive one. */
const STATUS_AGAINST_SIGN: Readonly<Record<string, ReportedStatus>> = { negative: 'performed', positive: 'not-performed' };

/** The decisive silences of a ledger, once for each account, case and bearer, whatever the obligations. */
export function decisiveSilences(rows: readonly LedgerRow[], accounts: readonly Account[], corpus: Corpus): DecisiveSilence[] {
  const found = new Map<string, DecisiveSilence>();
  for (const account of accounts) {
    const own = rows.flatMap((row) => row.cells.filter((c) => c.account === account.siglum).map((cell) => ({ row, cell })));
    for (const entry of own) {
      const silence = findDecisiveSilence(entry, account, own, corpus);
      if (!silence) continue;
      const key = `${account.siglum} ${silence.case} ${silence.bearer}`;
      const known = found.get(key);
      found.set(key, known ? merged(known, silence) : silence);
    }
  }
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, silence]) => silence);
}

/** What one account has in one row of the ledger. */
interface AccountRow {
  readonly row: LedgerRow;
  readonly cell: LedgerCell;
}

function findDecisiveSilence(
  { row, cell }: AccountRow,
  account: Account,
  own: readonly AccountRow[],
  corpus: Corpus,
): DecisiveSilence | null {
  if (cell.silence !== 'silent' || !spokeAfterCase(account, row.date, corpus)) return null;
  const judgements = [row.bearer, row.obligation].flatMap((id) => judgementsOn(id, account, corpus));
  const [sign, ...others] = new Set(judgements.map((j) => j.sign));
  const is = sign && others.length === 0 ? STATUS_AGAINST_SIGN[sign] : undefined;
  if (!is) return null;
  const told = row.cells.flatMap((c) => c.statuses.filter((s) => s.is === is).map((s) => ({ account: c.account, claims: s.claims })));
  const owned = own
    .filter((e) => e.row.obligation === row.obligation && e.row.bearer === row.bearer)
    .flatMap((e) => e.cell.statuses.map((s) => ({ case: e.row.case, ...s })));
  if (told.length === 0 || owned.some((s) => s.is === is)) return null;
  const rests = owned.filter((s) => s.is === 'performed' || s.is === 'not-performed').map((s) => ({ case: s.case, claims: s.claims }));
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

/** What an account itself thinks, or foresees, of a subject as a whole: not what it reports, nor in one sense only. */
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

/** It could have told: the case was over before the first day on which it may have spoken last. */
function spokeAfterCase({ spoke }: Account, date: string | null, corpus: Corpus): boolean {
  const [said, was] = [spoke, date].map((edtf) => (edtf ? corpus.day(edtf) : undefined));
  return said !== undefined && was !== undefined && dayBounds(said).lower > dayBounds(was).upper;
}

/** One silence under two obligations is one. */
function merged(a: DecisiveSilence, b: DecisiveSilence): DecisiveSilence {
  const rests = [...a.rests, ...b.rests.filter((r) => !a.rests.some((s) => s.case === r.case))];
  const judges = [...new Set([...a.judges, ...b.judges])].sort(byCodePoint);
  return { ...a, obligations: [...a.obligations, ...b.obligations], judges, rests };
}
