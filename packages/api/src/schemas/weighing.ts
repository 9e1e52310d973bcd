import { ARRANGEMENTS } from '@synoptic/core/compare/arrangement';
import { CHAIN_ROLES } from '@synoptic/core/questions/dependence/dependence-path';
import type { UnsettledRow } from '@synoptic/core/questions/sensitivity/sensitivity';
import type { AccountWeight } from '@synoptic/core/questions/sensitivity/verdict-flips';
import type { DependenceAnswer, SensitivityAnswer } from '@synoptic/core/reader/reader';
import { ACTS } from '@synoptic/core/records/acts';
import { z } from 'zod';
import { count, id, ids } from './basics.ts';
import { verdict } from './comparison.ts';
import { lexicon } from './lexicon.ts';

/** What weighs a comparison: how firm it stands, and who depends on whom. */
const row = { about: id, facet: z.string(), of: id.nullable(), where: id.nullable() };
const head = { comparison: z.string().describe('id of the comparison'), corpus: z.string(), rules: z.string(), about: ids };

const weight = z.object({
  account: z.string(),
  flips: z.array(z.object({ ...row, from: verdict, to: verdict })),
}) satisfies z.ZodType<AccountWeight>;

const unsettled = z.object({
  ...row,
  verdict,
  needs: z.enum(['claim', 'second-origin', 'outside-origin', 'time', 'sense', 'measure', 'assertion', 'detail']),
  heard: ids.describe('houses that are heard already'),
  could: z.array(z.string()).describe('accounts that treat the subject and are silent here'),
  claims: ids,
}) satisfies z.ZodType<UnsettledRow>;

export const sensitivity = z.object({
  ...head,
  by: z.enum(ARRANGEMENTS),
  without: z.array(weight).describe('what flips when an account is left out'),
  adding: z.array(weight).describe('what flips when one that was left out is heard'),
  missing: z.array(unsettled).describe('what would settle each row that is not settled'),
  lexicon,
}) satisfies z.ZodType<SensitivityAnswer>;

const stations = z.array(z.enum(CHAIN_ROLES));
const counts = { attestations: count, reporters: count, origins: count };

export const dependence = z.object({
  ...head,
  rows: z.array(
    z.object({
      ...row,
      ...counts,
      nodes: z.array(z.object({ id, is: stations })),
      edges: z.array(
        z.object({
          from: id,
          to: id,
          kind: z.enum(['reprints', 'paraphrases', 'stands-in', ...ACTS, 'speaks-for']),
          inferred: z.boolean(),
          claims: ids,
        }),
      ),
      values: z.array(
        z.object({
          ...counts,
          claims: ids,
          paths: z.array(
            z.object({
              claim: id,
              passage: id,
              through: ids,
              root: id.describe('the claim whose chain it is: the one at the end of what the claim paraphrases'),
              voice: z.string().describe('siglum of the voice of the root'),
              speakers: ids.describe('agents that speak, from the voice inward; the last is the origin'),
              carriers: ids.describe('agents that only pass text on'),
              house: id,
            }),
          ),
          meetings: z.array(z.object({ at: id, is: stations, claims: ids })).describe('where the ways of several claims meet'),
        }),
      ),
    }),
  ),
  lexicon,
}) satisfies z.ZodType<DependenceAnswer>;
