import type { DecisiveSilence } from '@synoptic/core/questions/ledger/decisive-silences';
import type { Lag } from '@synoptic/core/questions/ledger/lags';
import { LEDGER_ARRANGEMENTS } from '@synoptic/core/questions/ledger/ledger';
import { type LedgerCell, OBLIGATION_STATUSES } from '@synoptic/core/questions/ledger/ledger-cell';
import type { LedgerRow } from '@synoptic/core/questions/ledger/ledger-row';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import { z } from 'zod';
import { bilingual, byKey, edtf, id, ids } from './basics.ts';
import { claim, outcome } from './claim.ts';
import { account, because, silence } from './comparison.ts';
import { lexicon } from './lexicon.ts';
import { value } from './values.ts';

const status = z.enum(OBLIGATION_STATUSES);

const lag = z.object({
  to: id.describe('the event that followed, or the claim that tells the answer or how things stood'),
  is: z.enum(['followed', 'answered', 'stood']),
  days: z.object({ min: z.int().nullable(), max: z.int().nullable() }),
  from: z.array(edtf),
  until: z.array(edtf),
  foretold: z.boolean(),
}) satisfies z.ZodType<Lag>;

const cell = z.object({
  account: z.string(),
  status: status.nullable().describe('null where the account says nothing of the case, or claims both'),
  statuses: z.array(z.object({ is: status, rule: z.string(), claims: ids })),
  silence: silence.nullable(),
  because: because.nullable(),
  requested: z.object({ by: ids, to: ids, date: edtf.nullable(), claims: ids }).nullable(),
  response: z.array(z.object({ claim: id, value, polarity: claim.shape.polarity })),
  lags: z.array(lag),
  foretold: z.array(z.object({ claim: id, outcome })),
}) satisfies z.ZodType<LedgerCell>;

const row = z.object({
  obligation: id,
  case: id,
  bearer: id,
  date: edtf.nullable(),
  lags: z.array(lag),
  cells: z.array(cell),
}) satisfies z.ZodType<LedgerRow>;

export const decisive = z.object({
  rule: z.literal('L10'),
  account: z.string(),
  case: id.describe('the case on which the account is silent'),
  bearer: id,
  obligations: ids,
  is: z.enum(['performed', 'not-performed']).describe('what the others tell of it, against the judgement of this one'),
  told: z.array(z.object({ account: z.string(), claims: ids })),
  judges: ids.describe('the judgements of the account on the bearer or the obligation'),
  rests: z.array(z.object({ case: id, claims: ids })).describe('the cases that the account does tell'),
}) satisfies z.ZodType<DecisiveSilence>;

export const ledger = z.object({
  obligation: id.nullable(),
  case: id.nullable(),
  by: z.enum(LEDGER_ARRANGEMENTS),
  id: z.string(),
  corpus: z.string(),
  rules: z.string(),
  accounts: z.array(account),
  obligations: z.array(
    z.object({ id, bearers: ids, beneficiaries: ids, trigger: bilingual, claims: ids, cases: ids.describe('earliest first') }),
  ),
  rows: z.array(row),
  decisive: z.array(decisive).describe('cases left out that weigh against the judgement of who leaves them out'),
  claims: byKey(claim),
  lexicon,
}) satisfies z.ZodType<LedgerAnswer>;
