import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from './run-synoptic.fixture.ts';

const GAZETTE = `Ferry runs aground off Gull Island
April 5, 2031

The night ferry ran onto a sandbank off Gull Island on Friday. At least 12 people died and seven were injured, the coast guard said.
“The deck was wet,” said Ida Holm, the harbour master.
`;
const PAGE = `<!doctype html><html><head><meta charset="shift_jis"><title>渡し船が座礁</title>
<meta property="og:site_name" content="海岸新聞"><meta property="article:published_time" content="2031-04-06T08:00:00+09:00"></head>
<body><nav>トップ 社会 スポーツ</nav><article><h1>渡し船が座礁</h1>
<p>かもめ島沖で5日、夜の渡し船が砂州に乗り上げた。沿岸警備隊によると、14人が死亡し、9人が負傷した。</p>
<p>港長は「甲板は濡れていた」と述べた。船は島の沖で夜の間に動けなくなり、乗客は朝まで船の中で救助を待っていたという。</p></article>
<footer>無断転載を禁じます</footer></body></html>`;

let folder = '';
const file = (name: string) => join(folder, name);

/** Bytes of Shift_JIS for the characters of the page, which Node cannot write. */
function shiftJis(text: string): Uint8Array {
  const decoder = new TextDecoder('shift_jis');
  const bytes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfc; high++)
    for (let low = 0x40; low <= 0xfc; low++) {
      const character = decoder.decode(new Uint8Array([high, low]));
      if ([...character].length === 1 && !bytes.has(character)) bytes.set(character, [high, low]);
    }
  return Uint8Array.from(
    [...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : (bytes.get(character) ?? [0x3f]))),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-read-'));
  await writeFile(file('gazette.txt'), GAZETTE);
  await writeFile(file('kaigan.html'), shiftJis(PAGE));
  await writeFile(file('empty.txt'), ' \n');
  await writeFile(file('paper.pdf'), '%PDF-1.7 …');
  await writeFile(
    file('noise.txt'),
    Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 23),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('synoptic read', () => {
  it('prints a draft comparison of a text and a page, each value marked and with its line', async () => {
    const { code, out } = await runSynoptic(['read', file('gazette.txt'), file('kaigan.html')]);
    expect(code).toBe(0);
    expect(out).toMatch(/^DRAFT: read by rules, reviewed by nobody \(questions: disaster\)/);
    expect(out).toContain('English · 2031-04-05');
    expect(out).toContain('Japanese · 2031-04-06');
    expect(out).toContain('at least 12 people?');
    expect(out).toMatch(/14 people\?/);
    expect(out).toMatch(/Injured[^\n]*7 people\?[^\n]*9 people\?/);
  });

  it('gives proposals with spans of the raw text, and marks claims as drafts', async () => {
    const { out } = await runSynoptic(['read', file('gazette.txt'), '--json']);
    const answer = JSON.parse(out) as {
      proposals: {
        id: string;
        kind: string;
        span: { start: number; end: number; lines: number[] };
        grade: string;
        payload: Record<string, unknown>;
      }[];
      comparison: { id: string; claims: Record<string, { draft: boolean }> };
    };
    const dead = answer.proposals.find(({ kind, payload }) => kind === 'claim' && payload['facet'] === 'dead');
    expect(GAZETTE.slice(dead?.span.start, dead?.span.end)).toBe('At least 12 people');
    expect(dead?.span.lines).toEqual([3, 3]);
    expect(dead?.payload).toMatchObject({ value: { 'at-least': 12 } });
    expect(answer.comparison.id).toMatch(/^draft-/);
    expect(Object.values(answer.comparison.claims).every(({ draft }) => draft)).toBe(true);
    expect(out).not.toContain('The deck was wet');
    expect((await runSynoptic(['read', file('gazette.txt'), '--json'])).out).toBe(out);
  });

  it('prints Japanese', async () => {
    const { out } = await runSynoptic(['read', file('kaigan.html'), '--lang', 'ja']);
    expect(out).toContain('下書き');
    expect(out).toMatch(/死者/);
  });

  it.each([
    ['empty.txt', 'has no text'],
    ['paper.pdf', 'is a damaged PDF file'],
    ['noise.txt', 'is not a text'],
    ['nothing.txt', 'does not exist'],
  ])('refuses %s', async (name, message) => {
    const { code, err } = await runSynoptic(['read', file(name)]);
    expect(code).not.toBe(0);
    expect(err).toContain(message);
  });

  it('refuses a web address for what it is, and fetches nothing', async () => {
    const { code, err } = await runSynoptic(['read', 'https://example.org/report.html']);
    expect([code, err]).toEqual([2, expect.stringContaining('https://example.org/report.html is a web address')]);
  });

  it('refuses an invalid day', async () => {
    const { code, err } = await runSynoptic(['read', file('gazette.txt'), '--date', 'Friday']);
    expect([code, err]).toEqual([2, expect.stringContaining('"Friday" is not a day')]);
  });
});
