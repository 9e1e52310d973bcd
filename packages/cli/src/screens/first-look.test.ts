import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { describe, expect, it } from 'vitest';
import { OVERVIEW_STATE } from './screen-state.ts';
import { floodReader } from './test-readers.fixture.ts';
import { walkScreens } from './walk-screens.fixture.ts';

const reader = await floodReader();
const open = (language: 'en' | 'ja', columns = 80) => walkScreens(reader, language, columns, 24, { start: OVERVIEW_STATE });

describe.each(['en', 'ja'] as const)('the first screen at 80 × 24, in %s', (language) => {
  it('says what the sign of every row means', async () => {
    const at = await open(language);
    const signs = at.lines().flatMap((l) => /^[▌ ] (\S) \S.* · /.exec(l)?.[1] ?? []);
    expect(signs).toEqual(['#', '#', '%']);
    expect(Object.values(VERDICT_SIGNS).map(({ plain }) => plain)).toEqual(expect.arrayContaining(signs));
    for (const sign of signs) expect(at.lines()[1]).toContain(`(${sign})`);
    expect(at.lines().join('\n')).toMatchSnapshot();
  });
  it('names the document of every siglum', async () => {
    const at = await open(language);
    const named = (at.lines()[3] ?? '').trim().split(/\s{2,}/);
    expect(named).toEqual(['A A', 'B B', 'C C', 'D D']);
    const rows = at
      .lines()
      .slice(4, -4)
      .filter((l) => l.includes(' · '));
    const letters = new Set(rows.flatMap((l) => l.match(/\b[A-Z](?=\d?\b)/g) ?? []));
    for (const letter of letters) expect(named.map((n) => n[0])).toContain(letter);
  });
  it('explains each disagreement to its rule without a cut', async () => {
    const at = await open(language);
    for (const rule of ['V3', 'V3', 'V4']) {
      const note = at.lines().slice(-3, -1).join(' ');
      expect(note).toContain(rule);
      expect(note).not.toContain('…');
      await at.press('j');
    }
  });
});

describe.each(['en', 'ja'] as const)('the timeline, in %s', (language) => {
  it('has days and whole names without an axis at 80 columns', async () => {
    const at = await open(language);
    await at.press('6');
    const rows = at.lines().filter((l) => /^[▌ ]\d{4}-/.test(l));
    expect(rows.map((l) => l.slice(1, 11))).toEqual(['2021-12-08', '2021-12-10']);
    expect(rows.join('\n')).not.toMatch(/o-|[:<>…]/);
    expect(rows[1]).toContain(language === 'en' ? 'The flood of the north' : '北部の洪水');
    expect(at.lines().join('\n')).toMatchSnapshot();
  });
  it('has an axis where it leaves the names whole', async () => {
    const at = await open(language, 132);
    await at.press('6');
    expect(at.lines()[1]).toMatch(/\b(?:8|10)\b/);
    expect(
      at
        .lines()
        .filter((l) => /^[▌ ]2021-/.test(l))
        .join('\n'),
    ).not.toContain('…');
    expect(at.lines().join('\n')).toMatchSnapshot();
  });
});
