import { PassThrough, Writable } from 'node:stream';
import { formatNamesOf } from '@synoptic/core/export/format-names';
import {
  forNaughtyCorpora,
  NAUGHTY_STRINGS,
  naughtyCorpusAt,
  naughtyRuns,
  naughtyText,
} from '@synoptic/core/export/naughty-corpus.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../command-line/run-command-line.ts';
import { LOCAL_COMMAND_SET } from '../commands/open-screens.ts';
import { openSynopsis } from '../screens/screen-state.ts';
import { walkScreens } from '../screens/walk-screens.fixture.ts';
import { EXECUTED_OR_HIDDEN, expectHarmless } from './harmless-output.fixture.ts';
import type { Host } from './host.ts';

/** Runs a command on a terminal of 100 columns, with colour. */
async function run(args: readonly string[], corpus: CompiledCorpus): Promise<string> {
  let sent = '';
  const stream = () =>
    Object.assign(
      new Writable({
        decodeStrings: false,
        write: (text: string, _encoding, done) => {
          sent += text;
          done();
        },
      }),
      { isTTY: true, columns: 100, rows: 40 },
    );
  const host: Host = {
    ...{ stdin: new PassThrough(), stdout: stream(), stderr: stream(), env: { TERM: 'xterm-256color' }, cwd: '/', home: '/' },
    corpus: { reader: memoryReader(corpus), base: null },
    ended: () => new Promise(() => {}),
  };
  await runCommandLine(args, host, LOCAL_COMMAND_SET);
  return sent;
}

const READING = [
  ...['ls', 'ls documents', 'ls entities', 'ls events', 'ls facets', 'ledger', 'timeline', 'glance', 'threads person:anna'],
  ...['show document:a', 'show event:fire', 'show person:anna', 'show claim:a-1', 'sensitivity event:fire', 'dependence event:fire'],
  ...['wholes document:a document:b', 'search x', 'search fire'],
  ...['compare event:fire --by origin --base A1', ...formatNamesOf('comparison').map((format) => `compare event:fire --format ${format}`)],
  ...formatNamesOf('corpus').map((format) => `export ${format}`),
];
/** Exports of a corpus and of a comparison have each a test of their own in the core: one run of them is enough here. */
const commands = [...READING, ...READING.filter((c) => !c.startsWith('export')).map((c) => `${c} --json`)].filter(
  (c) => !/--format .* --json/.test(c),
);

describe('a terminal gets nothing that it executes or hides', () => {
  it('by any command over any corpus, in both languages', () =>
    forNaughtyCorpora(async (corpus) => {
      for (const [i, command] of commands.entries())
        expectHarmless(await run([...command.split(' '), '--lang', i % 2 === 0 ? 'en' : 'ja'], corpus), command);
    }, 2));

  it('by any argument', async () => {
    const corpus = naughtyCorpusAt(0, 1);
    const places = [
      (text: string) => [text],
      (text: string) => ['show', text],
      (text: string) => ['compare', 'event:fire', '--by', text],
      (text: string) => ['compare', 'event:fire', '--facets', text],
      (text: string) => ['export', text],
      (text: string) => ['search', text],
      (text: string) => ['ls', 'claims', `--${text}`],
      (text: string) => ['ls', 'events', '--limit', text],
      (text: string) => ['ls', '--lang', text],
    ];
    // Text that a shell can pass: an argument holds no NUL. An option without a command would open the screens.
    const argument = naughtyText.map((text) => text.replaceAll('\u0000', '')).filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(argument, fc.constantFrom(...places), async (text, place) => {
        const args = place(text);
        fc.pre(!args[0]?.startsWith('-'));
        expectHarmless(await run(args, corpus), args.join(' '));
      }),
      naughtyRuns(60),
    );
  });

  /** Copies of a cell, a citation and a link, then of a claim; the other screens in turn, with what can be opened and copied there. */
  const SYNOPSIS = [...'yYclyobwwvva', '\r', ...'yYcq'];
  const OTHERS = [...'2jyjx', '\r', ...'yq3jy', '\r', ...'jyq4jy', '\r', ...'jty5jl', '\r', ...'q6j', '\r', ...'qw/fire', '\r'];

  it.each([
    ['en', false],
    ['ja', true],
  ] as const)('by any screen, in %s; a copy is one line, as shown (read aloud: %s)', async (language, aloud) => {
    // A walk takes as long as all commands over four corpora.
    const count = Math.ceil(naughtyRuns(1).numRuns / 4);
    for (let n = 0; n < count; n++) {
      const walk = await walkScreens(memoryReader(naughtyCorpusAt(n, count)), language, 100, 40, {
        start: openSynopsis(['event:fire']),
        aloud,
      });
      await walk.press(...SYNOPSIS, ...OTHERS);
      expect(walk.left()).toBe(false);
      expectHarmless(walk.sent(), 'the screens');
      expect(walk.copied.length).toBeGreaterThan(2);
      for (const text of walk.copied) expect(text).not.toMatch(EXECUTED_OR_HIDDEN);
    }
  });
});

it('has naughty strings to send', () => expect(NAUGHTY_STRINGS.length).toBeGreaterThan(100));
