import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { HOSTILE, hostileCompiled, shippedCompiled } from './exported.fixture.ts';
import { timelinejsFormat } from './timelinejs.ts';

interface Config {
  readonly events: readonly {
    unique_id: string;
    start_date: { data: Record<string, unknown> };
    text: { headline: string; text: string };
  }[];
  validate(): void;
  getErrors(): readonly string[];
}

/** TimelineJS's parser of its configuration, in a window. */
async function timelineConfig(): Promise<(written: string) => Config> {
  const folder = dirname(createRequire(import.meta.url).resolve('@knight-lab/timelinejs/package.json'));
  const entry = join(folder, 'src/js/core/TimelineConfig.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'Reader' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('TimelineJS was not bundled');
  const { window } = new JSDOM('', { runScripts: 'outside-only' });
  return window.eval(`${output.output[0].code}; (text) => new Reader.TimelineConfig(JSON.parse(text));`);
}

const write = (corpus: CompiledCorpus) => timelinejsFormat.writes.corpus?.(corpus, { language: 'en' }) ?? '';

describe('TimelineJS, as TimelineJS itself reads it', () => {
  let read: (written: string) => Config;
  beforeAll(async () => {
    read = await timelineConfig();
  });

  it('accepts every event with a day, without an error', () => {
    const config = read(write(shippedCompiled));
    config.validate();
    expect([...config.getErrors()]).toEqual([]);
    const dated = shippedCompiled.events.filter((e) => e.date !== null);
    expect([...config.events].map((e) => e.unique_id).sort()).toEqual(dated.map((e) => e.id.replace(':', '-')).sort());
  });

  it('has dates with the precision of the corpus', () => {
    const events = JSON.parse(write(shippedCompiled)).events as { unique_id: string; start_date: object; display_date: string }[];
    for (const event of shippedCompiled.events) {
      const edtf = event.date?.edtf ?? '';
      const start = events.find((e) => e.unique_id === event.id.replace(':', '-'))?.start_date;
      if (/^\d{4}$/.test(edtf)) expect(start).toEqual({ year: Number(edtf) });
      if (/^\d{4}-\d\d$/.test(edtf)) expect(start).toEqual({ year: Number(edtf.slice(0, 4)), month: Number(edtf.slice(5)) });
    }
  });

  it('has open ends and sets in words', () => {
    const events = JSON.parse(write(shippedCompiled)).events as { unique_id: string; display_date: string }[];
    const open = shippedCompiled.events.find((e) => e.date?.edtf.startsWith('[..'));
    if (open) expect(events.find((e) => e.unique_id === open.id.replace(':', '-'))?.display_date).toContain('or earlier');
    expect(events.every((e) => e.display_date !== '')).toBe(true);
  });

  it('has labels as text without markup to sanitize', () => {
    const config = read(write(hostileCompiled));
    const [event] = config.events;
    const { window } = new JSDOM(event?.text.headline);
    expect(window.document.body.textContent).toBe(HOSTILE);
    expect(window.document.querySelector('script')).toBeNull();
  });
});
