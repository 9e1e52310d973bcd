import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { compileTestFolder, writeFlood } from '../corpus.fixture.ts';
import { textWidth } from '../layout/styled-line.ts';
import { walkScreens } from './walk-screens.fixture.ts';

const reader = memoryReader(await compileTestFolder(writeFlood()));

describe('every frame exactly fills its window', () => {
  it.each([
    [80, 24, 'en'],
    [80, 24, 'ja'],
    [40, 15, 'en'],
    [40, 15, 'ja'],
    [132, 40, 'ja'],
  ] as const)('%i × %i in %s', async (columns, rows, language) => {
    const at = await walkScreens(reader, language, columns, rows);
    for (const key of ['', 'j', '\r', 'o', 'l', 'b', '?', 'q', 'a', '\r', 'q', 'y']) {
      if (key) await at.press(key);
      expect(at.lines(), key).toHaveLength(rows);
      for (const text of at.lines()) expect(textWidth(text.trimEnd()), `${key}: ${text}`).toBeLessThanOrEqual(columns);
      expect(at.lines().join('\n')).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    }
  });
});

describe('whole frames', () => {
  it.each(['en', 'ja'] as const)('events, synopsis and claim at 80 × 24 in %s', async (language) => {
    const at = await walkScreens(reader, language);
    expect(at.lines().join('\n')).toMatchSnapshot('events');
    await at.press('j', '\r');
    expect(at.lines().join('\n')).toMatchSnapshot('synopsis');
    await at.press('l', '\r');
    expect(at.lines().join('\n')).toMatchSnapshot('claim');
  });
  it('the reduced form at 40 × 15', async () => {
    const at = await walkScreens(reader, 'ja', 40, 15);
    await at.press('j', '\r');
    expect(at.lines().join('\n')).toMatchSnapshot();
  });
  it('a window that is too small gets a message', async () => {
    expect((await walkScreens(reader, 'en', 30, 10)).lines()[0]).toContain('too small');
  });
});

describe('keys', () => {
  const marked = (lines: readonly string[]) => lines.findIndex((l) => l.startsWith('▌'));

  it('j and k step through events, a filter finds them in either language', async () => {
    const at = await walkScreens(reader, 'en');
    expect(at.lines()[marked(at.lines())]).toContain('storm');
    await at.press('j');
    expect(at.lines()[marked(at.lines())]).toContain('flood');
    await at.press('k', '/', '洪', '水', '\r');
    expect(at.lines()[1]).toContain('filter: 洪水');
    expect(at.lines()[marked(at.lines())]).toContain('The flood of the north');
  });
  it('keys typed in one chunk are handled one by one', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('j\r');
    expect(at.lines()[0]).toContain('The flood of the north');
  });
  it('> goes to the next difference, Enter to the claim, q back and out', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('j', '\r');
    expect(at.lines()[1]).toContain('1/2');
    await at.press('>');
    expect(at.lines()[1]).toContain('2/2');
    expect(at.lines()[marked(at.lines())]).toContain('nature');
    await at.press('\r');
    expect(at.lines()[0]).toContain('A1 · nature');
    await at.press('q', 'q');
    expect(at.lines()[0]).toContain('events');
    expect(at.left()).toBe(false);
    await at.press('q', 'q');
    expect(at.left()).toBe(true);
  });
  it('a row shows its verdict without the selected account', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('j', '\r');
    expect(at.lines().join('\n')).toContain('without A1: one source here, 1 other row flips');
  });
  it('x marks events that Enter compares together', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('x', 'j', '\r');
    expect(at.lines()[0]).toContain('The storm before it +1');
    expect(at.lines().join('\n')).toContain('The flood of the north');
  });
  it('y copies the cell, c a citation and Y a command that replays the comparison', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('j', '\r', 'y', 'c', 'Y');
    const { id, corpus, rules } = await reader.compare({ about: ['event:flood'] });
    expect(at.copied).toEqual([
      '3 people ¶1',
      `Synoptic, "The flood of the north" (by voice), comparison ${id}, rules ${rules}, corpus sha256:${corpus}.`,
      `${id} /v1/@${corpus}/compare?about=event:flood&by=voice&id=${id}&rules=${rules}`,
    ]);
    expect(at.lines().join('\n')).toContain("sent to the terminal's clipboard (some terminals refuse)");
  });
  it('on a claim, y copies it as a sentence, c with its comparison', async () => {
    const at = await walkScreens(reader, 'ja');
    await at.press('j', '\r', '\r', 'y', 'c');
    expect(at.copied[0]).toBe('A1 a:北部の洪水、deaths:3人 (claim:a-dead)');
    expect(at.copied[1]).toMatch(/^A1 a:北部の洪水、deaths:3人、¶1\[claim:a-dead\]。Synoptic「北部の洪水」/);
  });
  it('a terminal that cannot copy gets a message with the text', async () => {
    const at = await walkScreens(reader, 'en', 80, 24, { copies: false });
    await at.press('j', '\r', 'y');
    expect(at.copied).toEqual([]);
    expect(at.lines().join('\n')).toContain('this terminal takes no copies; select it: 3 people ¶1');
  });
  it('w leaves the selected account out and recomputes all verdicts; w again brings it back', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('j', '\r');
    expect(at.lines()[1]).toContain('1 contradict');
    await at.press('w');
    expect(at.lines()[1]).not.toContain('contradict');
    expect(at.lines()[1]).toContain('one left out');
    await at.press('w');
    expect(at.lines()[1]).toContain('1 contradict');
  });
  it('L changes the language, ? shows the keys of the screen', async () => {
    const at = await walkScreens(reader, 'en');
    await at.press('L');
    expect(at.lines().join('\n')).toContain('北部の洪水');
    await at.press('?');
    expect(at.lines().join('\n')).toContain('絞り込み');
  });
  it('nothing is drawn while nothing happens', async () => {
    const at = await walkScreens(reader, 'en');
    const before = at.sent();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(at.sent()).toBe(before);
  });
});
