import { arabicCorpus, frenchCorpus } from '@synoptic/core/node/own-corpora/language-corpora.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { walkScreens } from './walk-screens.fixture.ts';

describe('screens of a corpus in another language', () => {
  it('show right-to-left letters as letters', async () => {
    const at = await walkScreens(memoryReader(arabicCorpus), 'ja');
    expect(at.lines().join('\n')).toContain('انقطاع الماء عن الحي');
    expect(at.sent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('show the default language for texts without another', async () => {
    const at = await walkScreens(memoryReader(frenchCorpus), 'en');
    expect(at.lines().join('\n')).toContain('La crue de la halle');
  });
});
