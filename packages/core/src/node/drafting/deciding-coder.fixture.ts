// Program for tests: a coder who decides on every claim of a folder, one after the other, as `synoptic review` does.
// node --conditions=synoptic:source deciding-coder.fixture.ts FOLDER NAME accepted|rejected
import { decideProposals } from '../decide-proposals.ts';
import { readDrafts } from '../read-drafts.ts';
import type { ReviewChoice } from './settle-choices.ts';

const [, , folder = '', name = '', decision = 'accepted'] = process.argv;

const { proposals } = await readDrafts(folder);
for (const { id, kind } of proposals) {
  if (kind !== 'claim') continue;
  await decideProposals(folder, [{ on: id, is: decision as ReviewChoice['is'] }], {
    by: name,
    slug: name.toLowerCase(),
    at: new Date().toISOString(),
  });
}
