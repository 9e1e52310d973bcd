import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shippedAnswer, shippedCompiled } from './exported.fixture.ts';
import { EXPORT_SCOPES } from './format-names.ts';
import { formatsFor } from './registry.ts';
import { SINGLE_FORMATS } from './single-formats.ts';
import { zipFormat } from './zip.ts';

const en = { language: 'en' } as const;

describe('the ZIP of everything', () => {
  it.each(EXPORT_SCOPES)('of a %s has every other format, each as it is written alone, and a list', (scope) => {
    const written = {
      corpus: () => zipFormat.writes.corpus(shippedCompiled, en),
      comparison: () => zipFormat.writes.comparison(shippedAnswer, en),
    };
    const files = unzipSync(written[scope]());
    const suffixes = Object.keys(files).map((file) => file.replace(/^synoptic-[\w-]+\./, ''));
    const others = formatsFor(scope).filter(({ name }) => name !== 'zip');
    expect(suffixes).toEqual(['README.txt', ...others.map(({ suffix }) => suffix)]);
    const csv = SINGLE_FORMATS.find(({ name }) => name === 'csv')?.writes;
    const [, bytes] = Object.entries(files).find(([file]) => file.endsWith('.csv') && !file.includes('statements')) ?? [];
    const alone = scope === 'corpus' ? csv?.corpus?.(shippedCompiled, en) : csv?.comparison?.(shippedAnswer, en);
    expect(new TextDecoder().decode(bytes)).toBe(alone);
    for (const file of Object.keys(files).slice(1)) expect(new TextDecoder().decode(files['README.txt'])).toContain(file);
  });
});
