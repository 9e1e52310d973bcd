import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReview } from '@synoptic/core/node/open-review';
import { currentCard } from '@synoptic/core/review/review-state';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from '../../commands/run-synoptic.fixture.ts';
import { cliText } from '../../locale/cli-text.ts';
import { ReviewController } from './review-controller.ts';
import { reviewFrame } from './review-frame.ts';

const REPORT =
  'The night ferry ran aground.\n\n12 people died, the coast guard said.\n\nLater the harbour office said that 12 people died.\n';
const LETTER = 'We waited on the pier all night.\n\nNobody came to us before dawn.\n';

let around = '';
let controller: ReviewController;
const at = (name: string) => join(around, name);
const claims = (slug: string) => readFile(at(`ferry/documents/${slug}/claims.yaml`), 'utf8').catch(() => '');
const press = async (...names: string[]) => {
  for (const name of names) controller.press(name);
  await controller.written;
};
const type = (text: string) => press(...text, 'enter');
const screen = () => reviewFrame(controller.view()).map((line) => line.map(({ text }) => text).join(''));

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'synoptic-review-screen-'));
  await writeFile(at('report.txt'), REPORT);
  await writeFile(at('letter.txt'), LETTER);
  await runSynoptic(['init', at('ferry'), '--starter', 'disaster', '--language', 'en', '--empty']);
  for (const name of ['report', 'letter'])
    await runSynoptic(['add', at(`${name}.txt`), '--corpus', at('ferry'), '--date', '2031-04-05', '--publisher', name]);
  const coder = () => ({ by: 'Ida', slug: 'ida', at: new Date().toISOString() });
  const review = await openReview(at('ferry'));
  controller = await ReviewController.open({ folder: at('ferry'), coder, language: 'en' }, review, { columns: 100, rows: 30 });
});
afterAll(() => rm(around, { recursive: true, force: true }));

describe('the review screen', () => {
  it('widens and narrows the words of a claim, and accepts it with those', async () => {
    const before = screen().join('\n');
    expect(before).toMatch(/Dead: 12 people \(.*coast guard.*\)/i);
    expect(before).not.toContain('voice:');
    await press(']', '}', '}', '{');
    expect(controller.view().state.spans.size).toBe(1);
    expect(screen().join('\n')).toContain(before.split('\n')[0] ?? '');
    await press('a');
    const decisions = await readFile(at('ferry/drafts/report/decisions.ida.jsonl'), 'utf8');
    expect(JSON.parse(decisions.split('\n')[0] ?? '')).toMatchObject({ is: 'edited', span: { lines: [2, 2] } });
    expect(await claims('report')).toContain('facet: dead');
  });

  it('merges a repeated claim, under one claim with two places', async () => {
    expect(controller.view().review.queue).toHaveLength(2);
    await press('m');
    expect(
      controller
        .view()
        .review.queue.map(({ reviewed }) => reviewed.outcome)
        .toSorted(),
    ).toEqual(['accepted', 'merged']);
    expect((await claims('report')).match(/facet: dead/g)).toHaveLength(1);
    await press('m');
    expect(screen().join('\n')).toContain('no other claim on this question');
  });

  it('splits off a further claim from the same words', async () => {
    await press('s');
    await press(...Array.from('dead: ', () => 'backspace'));
    await type('injured: 3');
    expect(await claims('report')).toContain('facet: injured');
  });

  it('goes back to the card whose decision is taken back', async () => {
    const card = () => currentCard(controller.view().state, controller.view().review.queue)?.reviewed;
    const first = card()?.proposal.id;
    await press('x', 'j', 'j');
    expect(card()?.proposal.id).not.toBe(first);
    await press('u');
    expect(card()?.proposal.id).toBe(first);
  });

  it('shows every key in a window of 80 columns', () => {
    controller.resize({ columns: 80, rows: 24 });
    const lines = screen();
    controller.resize({ columns: 100, rows: 30 });
    expect(lines).toHaveLength(24);
    for (const key of cliText('en', 'review.keys').split(' · ')) expect(lines.slice(-2).join(' ')).toContain(key);
  });

  it('shows a text without proposals, and makes a claim of its lines', async () => {
    await press('n', 'tab', 'j', 'K');
    expect(screen().join('\n')).toContain('Nobody came to us before dawn.');
    await press('enter');
    await type('nonsense');
    expect(screen().join('\n')).toContain('write the question and the value');
    await press('escape', 'n', 'tab', 'j', 'enter');
    await type('missing: 2');
    expect(await claims('letter')).toMatch(/facet: missing/);
    await press('u');
    expect(await claims('letter')).not.toMatch(/facet: missing/);
  });
});
