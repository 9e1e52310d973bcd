import { describe, expect, it } from 'vitest';
import { textWidth } from '../layout/styled-line.ts';
import { OVERVIEW_STATE, openDocument } from './screen-state.ts';
import { bridgeReader, floodReader } from './test-readers.fixture.ts';
import { walkScreens } from './walk-screens.fixture.ts';

const reader = await floodReader();

/** A way through every screen, by the keys that lead to it. */
const WAY: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['overview'],
  ['events', '2'],
  ['entities', '3'],
  ['documents', '4'],
  ['document', '\r'],
  ['ledger', '5'],
  ['ledger entry', '\r'],
  ['a silence that weighs', 'q', 'G'],
  ['that silence in full', '\r'],
  ['timeline', '6'],
  ['search', '7', '洪', '水'],
  ['entity', '\u007F', '\u007F', 'n', 'o', 'r', 't', 'h', '\r'],
  ['command', ' '],
];

describe.each([
  [80, 24],
  [40, 15],
  [200, 60],
] as const)('at %i × %i', (columns, rows) => {
  it.each(['en', 'ja'] as const)('every screen exactly fills its window, in %s', async (language) => {
    const at = await walkScreens(reader, language, columns, rows, { start: OVERVIEW_STATE });
    for (const [name, ...keys] of WAY) {
      await at.press(...keys);
      expect(at.lines(), name).toHaveLength(rows);
      for (const text of at.lines()) expect(textWidth(text.trimEnd()), `${name}: ${text}`).toBeLessThanOrEqual(columns);
      expect(at.lines().join('\n'), name).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(
        at
          .lines()
          .map((l) => l.trimEnd())
          .join('\n')
          .replace(/\n+(?=─)/g, '\n'),
        name,
      ).toMatchSnapshot(name);
    }
  });
});

describe('navigation between screens', () => {
  const open = (start = OVERVIEW_STATE) => walkScreens(reader, 'en', 80, 24, { start });
  const title = (lines: readonly string[]) => lines[0]?.trim();
  const chosen = (lines: readonly string[]) => lines.find((l) => l.startsWith('▌'));

  it('the overview begins with disagreements, and Enter compares one at its row', async () => {
    const at = await open();
    expect(at.lines()[3]).toContain('A A');
    expect(at.lines()[4]).toContain('Where accounts disagree');
    await at.press('j');
    const facet = /^▌ [#%] The flood of the north · (\S+)/.exec(at.lines()[6] ?? '')?.[1];
    await at.press('\r');
    expect(title(at.lines())).toContain('The flood of the north');
    expect(at.lines()[1]).not.toContain('1/4');
    expect(chosen(at.lines())).toContain(`▌${facet}`);
    await at.press('k');
    expect(at.lines()[1]).toMatch(/3\/4/);
    await at.press('q');
    expect(title(at.lines())).toContain('overview');
  });
  it('digits go to the main screens, q back to the overview, q there asks and leaves when pressed again', async () => {
    const at = await open();
    for (const [key, name] of [
      ['2', 'events'],
      ['3', 'entities'],
      ['4', 'documents'],
      ['5', 'ledger'],
      ['6', 'timeline'],
      ['1', 'overview'],
    ] as const) {
      await at.press(key);
      expect(title(at.lines())).toContain(name);
    }
    await at.press('6', 'q');
    expect(title(at.lines())).toContain('overview');
    await at.press('q');
    expect(at.left()).toBe(false);
    expect(at.lines().join('\n')).toContain('Press q once more to leave.');
    await at.press('j', 'q');
    expect(at.left()).toBe(false);
    await at.press('q');
    expect(at.left()).toBe(true);
  });
  it('/ pressed again on the search begins no query', async () => {
    const at = await open();
    await at.press('/', '/', 's', 't', 'o', 'r', 'm');
    expect(at.lines()[1]).toContain('/ storm_');
    expect(at.lines()[3]).toContain('The storm before it');
  });
  it('the command line runs the keys of the screen by name, and jumps to a record by its name', async () => {
    const at = await open();
    await at.press('j', '\r', ' ', ...'only dis', '\r');
    expect(at.lines()[1]).toContain('only disagreements');
    await at.press(' ', ...'storm');
    expect(chosen(at.lines())).toContain('The storm before it');
    await at.press('\r');
    expect(title(at.lines())).toContain('The storm before it');
  });
  it('t on a person or body shows its statements by day; c on documents compares them whole', async () => {
    const at = await open();
    await at.press('3', '\r', 't');
    expect(title(at.lines())).toMatch(/north-envoy$/);
    expect(at.lines().join('\n')).toContain('No document conveys a statement of this one.');
    await at.press('4', 'x', 'j', 'x', 'c');
    expect(title(at.lines())).toContain('A + B');
    expect(at.lines().join('\n')).toContain('Where they meet');
  });
  it('search finds while typing, in either language, and opens a result', async () => {
    const at = await open();
    await at.press('/', 's', 't', 'o', 'r', 'm');
    expect(at.lines()[3]).toContain('The storm before it');
    await at.press('\r');
    expect(title(at.lines())).toContain('The storm before it');
    await at.press('q', '\u001B', '/', '\u007F', '\u007F', '\u007F', '\u007F', '\u007F', '洪', '水');
    expect(at.lines()[3]).toContain('The flood of the north');
  });
  it('the command line knows commands by name in either language, and ids', async () => {
    const at = await open();
    await at.press(' ', '年', '\r');
    expect(title(at.lines())).toContain('timeline');
    await at.press(' ', ...'state:north', '\r');
    expect(title(at.lines())).toMatch(/north +state$/);
    await at.press(' ', ...'zzz');
    expect(at.lines()[4]).toContain('Nothing has such a name.');
    await at.press('\u001B', ' ', ...'lang', '\r');
    expect(title(at.lines())).toContain('north');
    expect(at.lines().join('\n')).toContain('種類');
    await at.press(' ', ...'quit', '\r');
    expect(at.left()).toBe(true);
  });
  it('the ledger has a sign for each account, and Enter shows its details', async () => {
    const at = await open();
    await at.press('5');
    expect(at.lines()[4]).toMatch(/^ +2021-12-10 +The flood of the north$/);
    expect(at.lines()[5]).toMatch(/^▌ +→ south +\+ +x +! +\.$/);
    await at.press('l');
    expect(at.lines().join('\n')).toContain('it reports that the duty was not carried out (L4)');
    await at.press('\r');
    expect(at.lines().join('\n')).toContain('x not performed');
    await at.press('q', 'l', 'l', '\r');
    expect(at.lines().join('\n')).toContain('treats The flood of the north and leaves this out, after others had said it');
  });
  it('a decisive silence is marked, listed below, and explained in full', async () => {
    const at = await open();
    await at.press('5', 'l', 'l');
    expect(at.lines().join('\n')).toContain('Left out, although it counts against the author’s view: C judges south');
    await at.press('G');
    expect(at.lines().find((l) => l.startsWith('▌'))).toContain('! C The flood of the north → south');
    await at.press('\r');
    const entry = at.lines().join('\n').replace(/\s+/g, ' ');
    expect(entry).toContain('! only in passing');
    expect(entry).toMatch(/C judges south .* \(L10\)/);
    expect(entry).toContain('question stance?');
  });
  it('a document shows its passages and the claims of the selected one; Enter compares a claim', async () => {
    const at = await open();
    await at.press('4', '\r', 'j');
    expect(at.lines().join('\n')).toContain('deaths: 3 people');
    await at.press('\r');
    expect(title(at.lines())).toContain('The flood of the north');
    expect(chosen(at.lines())).toContain('▌deaths');
  });
  it('a kind is named in the language of the reader, in the list and alone, and is found by that name', async () => {
    const at = await walkScreens(reader, 'ja', 80, 24, { start: OVERVIEW_STATE });
    await at.press('3', '/', '国', '家', '\r');
    expect(at.lines()[3]).toMatch(/^▌ 国家 +north$/);
    await at.press('\r');
    expect(title(at.lines())).toMatch(/north +国家$/);
    expect(at.lines().join('\n')).toMatch(/種類 +国家/);
  });
  it('a claim that was found is selected in its comparison', async () => {
    const at = await open();
    await at.press('/', ...'boat', '\r');
    expect(chosen(at.lines())).toContain('▌performed? (south)');
    await at.press('\r');
    expect(title(at.lines())).toContain('B1 · performed');
  });
});

describe('the table of a comparison', () => {
  it('leaves out accounts that are silent throughout, and Enter on an absence explains it', async () => {
    const at = await walkScreens(reader, 'en', 80, 24, { start: OVERVIEW_STATE });
    await at.press('/', ...'boat', '\r', 'a');
    expect(at.lines()[1]).toContain('2 silent');
    await at.press('g', 'l', '\r');
    expect(at.lines().at(-4)).toContain('treats The flood of the north; spoke on 1 February 2022');
  });
});

describe("a reader's own texts", () => {
  it('appear under the passages with their outcome; t hides them', async () => {
    const { reader, texts } = await bridgeReader();
    const at = await walkScreens(reader, 'en', 80, 24, { start: openDocument('document:a'), texts });
    expect(at.lines()[2]).toMatch(/^▌¶1 .* g$/);
    expect(at.lines()[3]).toMatch(/^▌ +=│ 川霧町/);
    await at.press(...'jjjjjjjjjj');
    expect(at.lines().join('\n')).toMatch(/#│ .*5000万円/);
    await at.press(...'jjjjj');
    expect(at.lines().join('\n')).toContain('- missing');
    await at.press('t');
    expect(at.lines().join('\n')).not.toContain('川霧町');
  });
  it('appear nowhere unless they are opened', async () => {
    const { reader, lines } = await bridgeReader();
    const at = await walkScreens(reader, 'en', 80, 24, { start: openDocument('document:a') });
    for (const text of lines.filter((l) => l.length > 4)) expect(at.lines().join('\n')).not.toContain(text);
  });
});
