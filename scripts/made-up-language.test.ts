import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyWithMadeUpLanguage, MADE_UP_LANGUAGE } from './made-up-language.fixture.ts';
import { ROOT } from './source.fixture.ts';

/** A type check takes a few seconds where nothing else runs. */
const SLOW_MS = 300_000;

describe('a language of the interface is a folder of words per package and one line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await copyWithMadeUpLanguage();
  }, SLOW_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--conditions=synoptic:source', ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1' },
    });
    return { status, out: stdout, err: stderr };
  };
  const synoptic = (...args: string[]) => node([join(folder, 'packages/cli/src/main.ts'), ...args]);
  const evaluate = (name: string, script: string) => {
    const file = join(folder, 'packages', name, 'src/made-up.ts');
    writeFileSync(file, script);
    const { out, err } = node([file]);
    expect(err).toBe('');
    return JSON.parse(out) as unknown;
  };

  it.each(byTurns(['cli', 'web'], 0, 2))(
    '%s type-checks with it, and so do its imports',
    (name) => {
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/.bin/tsc'), '--noEmit', '--singleThreaded'], {
        cwd: join(folder, 'packages', name),
        encoding: 'utf8',
      });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
    SLOW_MS,
  );

  it('the core writes values, dates and plural forms in it', () => {
    const spoken = evaluate(
      'core',
      `import { readEdtf } from './compile/read-edtf.ts';
       import { createValueFormatter, formatCount, formatDays, translate } from './locale/value-formatter.ts';
       import { translateExport } from './export/export-words.ts';
       import { translateReason } from './locale/translate-reason.ts';
       const empty = { names: {}, facets: {}, units: {}, roles: {}, dates: {}, sigla: {} };
       console.log(JSON.stringify({
         verdict: translate('qaa', 'verdict.conflict'),
         reason: translateReason('qaa', 'station.voice'),
         export: translateExport('qaa', 'facet'),
         counts: [1, 2, 5, 21].map((n) => formatCount('qaa', 'origins', n)),
         days: formatDays('qaa', { min: 3, max: 3 }),
         date: readEdtf('2022-01-06').label,
         list: createValueFormatter(empty, 'qaa').list(['a', 'b', 'c']),
       }));`,
    );
    expect(spoken).toEqual({
      verdict: '⟦contradict⟧',
      reason: '⟦voice⟧',
      export: '⟦Facet⟧',
      counts: [
        '⟦one: 1 independent origins⟧',
        '⟦few: 2 independent origins⟧',
        '⟦many: 5 independent origins⟧',
        '⟦one: 21 independent origins⟧',
      ],
      days: '⟦few: 3 days⟧',
      date: { en: '6 January 2022', ja: '2022年1月6日', qaa: '⟦6 январь 2022⟧' },
      list: 'a, b и c',
    });
  });

  it('the command line speaks it: an answer, help, an error', () => {
    const corpus = join(ROOT, 'data/dist/corpus.json');
    const { out, err } = synoptic('compare', 'event:kazakhstan-aid-request-2022', '--corpus', corpus, '--lang', MADE_UP_LANGUAGE);
    expect(err).toBe('');
    expect(out).toContain('⟦Facet⟧');
    expect(out).toMatch(/⟦(one says more|one source|agree|contradict|seen differently|add up|meant differently)⟧/);
    expect(synoptic('help', 'compare', '--lang', MADE_UP_LANGUAGE).out).toContain('⟦language of the output');
    expect(synoptic('help', '--lang', 'ja').out).toContain('--lang en|ja|qaa');
    expect(synoptic('nothing', '--lang', MADE_UP_LANGUAGE).err).toContain('⟦nothing is not a command⟧');
  });

  it('the viewer writes in it, by section', () => {
    const spoken = evaluate(
      'web',
      `import { createWords } from '@synoptic/core/locale/create-words';
       import frame from './locale/qaa/frame.ts';
       import glance from './locale/qaa/glance.ts';
       import method from './locale/qaa/method.ts';
       const { translate, count } = createWords({ qaa: frame });
       console.log(JSON.stringify({
         frame: translate('qaa', 'nav.ledger'),
         count: [1, 2, 5].map((n) => count('qaa', 'count.claims', n)),
         section: createWords({ qaa: glance }).translate('qaa', 'begin.how'),
         method: method.lead.slice(0, 9),
       }));`,
    );
    expect(spoken).toEqual({
      frame: '⟦Promises⟧',
      count: ['⟦one: 1 claims⟧', '⟦few: 2 claims⟧', '⟦many: 5 claims⟧'],
      section: '⟦How this is decided⟧',
      method: '⟦Synoptic',
    });
  });
});
