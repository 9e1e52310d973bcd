import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../reader/memory-reader.ts';
import { ARRANGEMENTS } from '../../text/arrangements.ts';
import { INTERFACE_LANGUAGE_CODES } from '../../text/interface-languages.ts';
import { APPARATUS_FORMS } from '../apparatus/apparatus.ts';
import { shippedCompiled } from '../exported.fixture.ts';
import { notInTei, TEI_ELEMENTS, validateXml } from '../naughty-formats.fixture.ts';
import { teiFormat } from './tei.ts';

/** The part of tei_all that is written here; and tei_all itself, of which packages carry only the table of its elements, where TEI_SCHEMA names it. */
const GRAMMARS = [
  fileURLToPath(new URL('./emitted-tei.rng', import.meta.url)),
  ...(process.env['TEI_SCHEMA'] ?? '').split(':').filter(Boolean),
];
const reader = memoryReader(shippedCompiled);
const validate = (text = '') => {
  for (const grammar of GRAMMARS) validateXml(text, grammar);
  if (TEI_ELEMENTS) expect(notInTei(text)).toEqual([]);
};

describe('the schema of TEI', () => {
  it.each(INTERFACE_LANGUAGE_CODES)('allows the shipped corpus, in %s', (language) =>
    validate(teiFormat.writes.corpus?.(shippedCompiled, { language })),
  );

  it.each(ARRANGEMENTS)('allows comparisons by %s, with a base and without, positive and negative', async (by) => {
    const events = shippedCompiled.events.filter((_, i) => i % 4 === 0).map((e) => e.id);
    for (const about of events) {
      const { accounts } = await reader.compare({ about: [about], by });
      for (const base of [undefined, accounts[0]?.siglum])
        for (const apparatus of APPARATUS_FORMS) {
          const answer = await reader.compare({ about: [about], by, ...(base !== undefined && { base }) });
          validate(teiFormat.writes.comparison?.(answer, { language: 'en', apparatus }));
        }
    }
  });

  it('allows a negative apparatus without differing accounts, and a comparison without accounts', async () => {
    const answer = await reader.compare({ about: [shippedCompiled.events[0]?.id ?? ''] });
    for (const empty of [
      { ...answer, rows: [] },
      { ...answer, rows: [], accounts: [] },
    ])
      validate(teiFormat.writes.comparison?.(empty, { language: 'ja', apparatus: 'negative' }));
  });

  it.skipIf(TEI_ELEMENTS === null)(
    'has 585 elements, and refuses a misplaced element and an unknown attribute (skipped without tools/)',
    () => {
      expect(TEI_ELEMENTS?.size).toBe(585);
      const tei = (within: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>${within}</standOff></TEI>`;
      expect(notInTei(tei('<listEvent><event when="2031"><label>x</label></event></listEvent>'))).toEqual([]);
      expect(notInTei(tei('<event xml:id="x" wit="#A"><rdg/></event><facet/>'))).toEqual([
        'standOff > event',
        'event @wit',
        'event > rdg',
        'standOff > facet',
      ]);
    },
  );

  it('refuses a lemma after a note and an empty apparatus', async () => {
    const answer = await reader.compare({ about: ['event:kazakhstan-aid-request-2022'], base: 'B2' });
    const tei = teiFormat.writes.comparison?.(answer, { language: 'en' }) ?? '';
    expect(() => validate(tei.replace(/(<lem .*?<\/lem>)(<note>.*?<\/note>)/, '$2$1'))).toThrow();
    expect(() => validate(tei.replace(/<listApp>.*<\/listApp>/s, '<listApp/>'))).toThrow();
  });
});
