import { fileURLToPath } from 'node:url';
import { compare } from '@synoptic/core/compare/compare';
import { RULES_VERSION } from '@synoptic/core/compare/rule-numbers';
import { compile } from '@synoptic/core/compile/compile';
import { starterFolder } from '@synoptic/core/compile/starter-folder';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import { canonicalJson } from '@synoptic/core/text/canonical-json';
import { sha256Hex } from '@synoptic/core/text/digest';
import { describe, expect, it } from 'vitest';
import { readStarters } from './read-starters.ts';
import { TOLL_WEEK, tollWeek } from './toll-week.fixture.ts';

/**
 * Digest of every verdict, absence and count of the corpora below, by version of the rules. A change that alters one of them needs a new
 * version and its line here; a change of the starters alone replaces the digest of the version in force.
 */
const ANSWERS_BY_VERSION: Readonly<Record<string, string>> = { '2': '20031a70601c76df6cee98a383ed7fbf74113477726860729cfc94a49a0b3a80' };

const starters = await readStarters(fileURLToPath(new URL('starters', import.meta.url)));

function startedCorpora() {
  return starters.map((starter) => {
    const { corpus } = compile(starterFolder(starter, { languages: ['en'], example: true }).files);
    if (!corpus) throw new Error(`the starter ${starter.name} does not compile`);
    return openCorpus(corpus);
  });
}

describe('the version of the rules', () => {
  it('is raised by a change of any verdict, absence or count', () => {
    const answers = [tollWeek(...Object.keys(TOLL_WEEK)), ...startedCorpora()].map((corpus) =>
      compare(corpus, { about: corpus.compiled.events.map(({ id }) => id) }).rows.map(
        ({ about, facet, of, where, verdict, rule, cells, corroboration }) => {
          const absences = cells.map(({ account, silence }) => [account, silence]);
          const { attestations, reporters, origins } = corroboration;
          return { about, facet, of, where, verdict, rule, absences, counts: [attestations, reporters, origins] };
        },
      ),
    );
    expect(answers.flat().length).toBeGreaterThan(40);
    expect(sha256Hex(canonicalJson(answers))).toBe(ANSWERS_BY_VERSION[RULES_VERSION]);
  });
});
