import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';
import { days } from '../values/date.ts';
import type { Account } from './accounts.ts';
import { siglumOf } from './columns.ts';
import type { LedgerRow } from './ledger.ts';
import type { LedgerCell, Status } from './ledger-cell.ts';
import { root } from './paraphrase.ts';
import { forceOf, takesPart } from './rivals.ts';
import { withdrawn } from './withdrawn.ts';

/** A case that an account leaves out although it weighs against the account's own judgement (rule L10). */
export interface DecisiveSilence {
  readonly rule: 'L10';
  readonly account: string;
  /** The case on which it is silent, who was bound, and by what. */
  readonly case: Id;
  readonly bearer: Id;
  readonly obligations: readonly Id[];
  /** What the others tell of it, and who they are. */
  readonly is: Told;
  readonly told: readonly { readonly account: string; readonly claims: readonly Id[] }[];
  /** The account's own judgements on the bearer or the obligation. */
  readonly judges: readonly Id[];
  /** The cases that it does tell, which bear its judgement out. */
  readonly rests: readonly { readonly case: Id; readonly claims: readonly Id[] }[];
}

type Told = Extract<Status, 'performed' | 'not-performed'>;

/** A word that a duty was kept weighs against a negative judgement, a word that it was not against a positive one. */
const AGAINST: Readonly<Record<string, Told>> = { negative: 'performed', positive: 'not-performed' };

/** The decisive silences of a ledger, once for each account, case and bearer, whatever the obligations. */
export function decisiveSilences(rows: readonly LedgerRow[], accounts: readonly Account[], corpus: Corpus): DecisiveSilence[] {
  const found = new Map<string, DecisiveSilence>();
  for (const row of rows)
    for (const account of accounts) {
      const silence = decisive(row, account, rows, corpus);
      if (!silence) continue;
      const key = `${account.siglum} ${row.case} ${row.bearer}`;
      const known = found.get(key);
      found.set(key, known ? merged(known, silence) : silence);
    }
  return [...found].sort(([a], [b]) => byCodePoint(a, b)).map(([, silence]) => silence);
}

function decisive(row: LedgerRow, account: Account, rows: readonly LedgerRow[], corpus: Corpus): DecisiveSilence | null {
  const cell = cellOf(row, account);
  if (cell?.silence !== 'silent' || !spokeAfter(account, row.date, corpus)) return null;
  const judgements = judgementsOf(account, [row.bearer, row.obligation], corpus);
  const signs = new Set(judgements.map(({ value }) => value.type === 'appraisal' && value.sign));
  const [sign] = signs;
  const is = signs.size === 1 && sign ? AGAINST[sign] : undefined;
  if (!is) return null;
  const told = row.cells.flatMap((c) => c.statuses.filter((s) => s.is === is).map((s) => ({ account: c.account, claims: s.claims })));
  const own = rows.filter((r) => r.obligation === row.obligation && r.bearer === row.bearer);
  const owned = own.flatMap((r) => (cellOf(r, account)?.statuses ?? []).map((s) => ({ case: r.case, ...s })));
  if (told.length === 0 || owned.some((s) => s.is === is)) return null;
  const rests = owned.filter((s) => s.is === 'performed' || s.is === 'not-performed').map((s) => ({ case: s.case, claims: s.claims }));
  const judges = judgements.map((c) => c.id);
  return {
    rule: 'L10',
    account: account.siglum,
    case: row.case,
    bearer: row.bearer,
    obligations: [row.obligation],
    is,
    told,
    judges,
    rests,
  };
}

/** What an account itself thinks, or foresees, of a bearer or an obligation as a whole: not what it reports, nor in one sense only. */
function judgementsOf(account: Account, subjects: readonly Id[], corpus: Corpus): Claim[] {
  return subjects
    .flatMap((id) => corpus.claimsAbout(id))
    .filter((c) => c.value.type === 'appraisal' && c.polarity === 'affirmed' && forceOf(c) !== 'ask' && takesPart(c))
    .filter((c) => c.qualifiers.of === null && c.qualifiers.under === null && speaksItself(c, corpus))
    .filter((c) => !withdrawn(corpus).has(c.id) && siglumOf(c, account.kind, corpus) === account.siglum);
}

function speaksItself(claim: Claim, corpus: Corpus): boolean {
  return root(claim, corpus).origin === corpus.voices.get(claim.voice)?.agent;
}

/** It could have told: the case was over before the first day on which it may have spoken last. */
function spokeAfter({ spoke }: Account, date: string | null, corpus: Corpus): boolean {
  const [said, was] = [spoke, date].map((edtf) => (edtf ? corpus.day(edtf) : undefined));
  return said !== undefined && was !== undefined && days(said).lower > days(was).upper;
}

function cellOf(row: LedgerRow, { siglum }: Account): LedgerCell | undefined {
  return row.cells.find((c) => c.account === siglum);
}

/** One silence under two obligations is one. */
function merged(a: DecisiveSilence, b: DecisiveSilence): DecisiveSilence {
  const rests = [...a.rests, ...b.rests.filter((r) => !a.rests.some((s) => s.case === r.case))];
  const judges = [...new Set([...a.judges, ...b.judges])].sort(byCodePoint);
  return { ...a, obligations: [...a.obligations, ...b.obligations], judges, rests };
}
