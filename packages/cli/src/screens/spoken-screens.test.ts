import { describe, expect, it } from 'vitest';
import { OVERVIEW_STATE, openDocument } from './screen-state.ts';
import { bridgeReader, floodReader } from './test-readers.fixture.ts';
import { walkScreens } from './walk-screens.fixture.ts';

const reader = await floodReader();

/** Key sequence through every screen; the snapshot records, under the name of each step, the text added for the screen reader. */
const WAY: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['overview'],
  ['a step down', 'j'],
  ['synopsis', '\r'],
  ['claim', '\r'],
  ['the next account', 'q', 'l'],
  ['against the base', 'h', 'b'],
  ['events', '2'],
  ['filter', '/', '洪'],
  ['entities', '\r', '3'],
  ['documents', '4'],
  ['document', '\r'],
  ['ledger', '5'],
  ['ledger entry', '\r'],
  ['a silence that weighs', 'q', 'G', '\r'],
  ['timeline', '6'],
  ['search', '7', '洪', '水'],
  ['command', '\u001B', ' '],
  ['help', '\u001B', '?'],
];

describe('a screen reader', () => {
  it.each(['en', 'ja'] as const)('gets every screen as linear text, in %s', async (language) => {
    const at = await walkScreens(reader, language, 80, 24, { start: OVERVIEW_STATE, aloud: true });
    let heard = 0;
    for (const [name, ...keys] of WAY) {
      await at.press(...keys);
      expect(at.sent().slice(heard), name).toMatchSnapshot(name);
      heard = at.sent().length;
    }
  });
  it('gets no alternate screen, no cursor movement, and no frame, box, bar or verdict sign', async () => {
    for (const language of ['en', 'ja'] as const) {
      const at = await walkScreens(reader, language, 80, 24, { start: OVERVIEW_STATE, aloud: true });
      for (const [, ...keys] of WAY) await at.press(...keys);
      expect(at.sent()).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(at.sent()).not.toMatch(/[─│▌‹›¶×⏎␣]|(^|\s)[#%|.=] /mu);
    }
  });
  it('gets only new text, and nothing without a change', async () => {
    const at = await walkScreens(reader, 'en', 80, 24, { start: OVERVIEW_STATE, aloud: true });
    const before = at.sent();
    await at.press('k');
    expect(at.sent()).toBe(before);
    await at.press('j');
    const added = at.sent().slice(before.length);
    expect(added).toMatch(/^2 of \d+\n/);
    expect(added).not.toContain('Synoptic.');
  });
  it('gets the outcome of the own text of a reader in words', async () => {
    const { reader, texts } = await bridgeReader();
    const at = await walkScreens(reader, 'en', 80, 24, { start: openDocument('document:a'), texts, aloud: true });
    expect(at.sent()).toContain('exact: ');
    expect(at.sent()).toContain('川霧町');
  });
});
