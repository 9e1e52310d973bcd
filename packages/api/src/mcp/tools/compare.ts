import { ARRANGEMENTS } from '@synoptic/core/compare/arrangement';
import { explain } from '@synoptic/core/locale/explain';
import { sentences } from '@synoptic/core/locale/reason';
import { speakerOf } from '@synoptic/core/locale/speaker';
import { tellRow } from '@synoptic/core/locale/tell';
import { tellChecks } from '@synoptic/core/locale/tell-behind';
import { choice, ids, required, words } from '../../parameters.ts';
import { tellClaim } from '../told-claim.ts';
import { fitting, lang, tool } from '../tool.ts';

export const compare = tool({
  name: 'compare',
  title: 'Compare accounts',
  describe:
    'Sets accounts of events or entities side by side: a row a facet, with the verdict of a numbered rule and the count of independent origins. ' +
    'A verdict says how claims stand to one another, never which is true; silence is no evidence. Replay it by its id.',
  takes: {
    about: required(ids('the events and entities to compare')),
    by: choice(ARRANGEMENTS, 'voice', 'what a column stands for'),
    accounts: words('sigla of the accounts to hear; all by default'),
    facets: words('the facets to compare; all by default'),
    lang,
  },
  async answer(reader, { about, by, accounts, facets, lang }) {
    const answer = await reader.compare({ about, by, accounts, facets });
    const speaker = speakerOf(answer.lexicon, lang);
    return fitting(answer.rows, (rows, leftOut) => ({
      id: answer.id,
      corpus: answer.corpus,
      rules: answer.rules,
      accounts: answer.accounts.map(({ siglum, label, spoke }) => ({ siglum, label: label[lang], spoke })),
      rows: rows.map(({ explanation: _, corroboration: { attestations, reporters, origins }, cells, ...key }, i) => {
        const label = tellRow(key, answer.lexicon, speaker);
        const row = rows[i] as (typeof rows)[number];
        const why = sentences([explain(row, answer.claims, speaker), ...tellChecks(row, answer.claims, speaker)], lang);
        const told = cells.map(({ account, silence, claims }) => ({ account, silence, claims: [...claims] }));
        return { ...key, label, why, attestations, reporters, origins, cells: told };
      }),
      claims: [...new Set(rows.flatMap((r) => r.cells.flatMap((c) => c.claims)))].flatMap((claim) => {
        const found = answer.claims[claim];
        return found ? [tellClaim(found, lang)] : [];
      }),
      parts: [...answer.parts],
      leftOut,
    }));
  },
});
