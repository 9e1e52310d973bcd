import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serializeCorpus } from '@synoptic/core/compile/compile';
import { BINARY_FORMAT_NAMES, formatNamesOf } from '@synoptic/core/export/format-names';
import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { canonicalJson } from '@synoptic/core/text/canonical-json';
import { sha256Hex } from '@synoptic/core/text/digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  connectSshClient,
  execOverSsh,
  openSshScreens,
  startSharedSshServer,
  type TestSshServer,
  waitForCondition,
  waitMs,
} from './ssh-server.fixture.ts';

/** One of each kind of text that a terminal may execute or hide: C0 and C1 sequences, OSC, separators, bidi overrides, invisible characters. */
const EVIL =
  'evil\u001B[31337m\u009B31337m\u001B]0;owned\u0007\u009D0;owned\u009C\u001BPq\u001B\\\u0090\r\n\b\u0000\u007F\u0085\u2028\u2029\u202E\u2066\u200B\u200D\u200F\uFEFF\u00AD\u{E0041}\uFFF9\uD800';
/** Sequences that the program itself writes: cursor, colour, erase, scroll, alternate screen, clipboard. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test searches for control characters
const OURS = /\u001B(?:\[(?:\d+(?:;\d+)?H|H|J|K|\d+[GXML]|\d+;\d+r|r|m|[\d;]*m|\?(?:1049|25|7|2004)[hl])|\]52;c;[A-Za-z0-9+/=]*\u0007)/g;

/** Corpus with hostile text in every field, except ids and keywords. */
function evil(value: unknown, path: readonly string[] = []): unknown {
  if (typeof value === 'string')
    return path.some((p) => ['en', 'ja', 'ru', 'csl'].includes(p)) && !path.includes('type') ? `${value}${EVIL}` : value;
  if (Array.isArray(value)) return value.map((v) => evil(v, path));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, evil(v, [...path, k])]));
}

/** Expects output without the program's own sequences to be free of control characters. */
function harmless(sent: string, what: string): void {
  for (const sequence of ['\u001B[31337', '\u001B]0', '\u009B', '\u009D']) expect(sent.includes(sequence), what).toBe(false);
  expect(sent.replace(OURS, '').replace(/\r\n|\n/g, ''), what).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
}

let served: TestSshServer;
let ids: string[];
beforeAll(async () => {
  const corpus = await readShippedCorpus();
  const file = join(mkdtempSync(join(tmpdir(), 'synoptic-hostile-')), 'corpus.json');
  // With its own digest, as its author would compile it; a corpus that was changed later is refused.
  const { digest: _, ...hostile } = evil(corpus) as CompiledCorpus;
  writeFileSync(file, serializeCorpus({ ...hostile, digest: sha256Hex(canonicalJson(hostile)) }));
  served = await startSharedSshServer({ rate: 10_000, keys: 10_000 }, file);
  const reader = memoryReader(corpus);
  const { rows } = await reader.ledger();
  ids = [corpus.documents[0]?.id, corpus.entities[0]?.id, corpus.claims[0]?.id, corpus.events[0]?.id, rows[0]?.obligation].flatMap(
    (id) => id ?? [],
  );
});
afterAll(() => served.close());

describe('a hostile corpus reaches the terminal only escaped', () => {
  const WAY = [
    ...[
      '',
      'j',
      '?',
      'q',
      '\r',
      'j',
      'l',
      'o',
      'o',
      'b',
      'w',
      'w',
      'v',
      'v',
      'a',
      'p',
      'q',
      '\r',
      'y',
      'c',
      'Y',
      '\r',
      'j',
      'y',
      'c',
      'q',
      'q',
    ],
    ...[
      '2',
      'j',
      'x',
      'j',
      '\r',
      'q',
      '/',
      'e',
      'v',
      'i',
      'l',
      '\r',
      '3',
      'j',
      '\r',
      'j',
      'y',
      '\r',
      'q',
      'q',
      '4',
      '\r',
      'j',
      't',
      'y',
      '\r',
      'q',
      'q',
    ],
    ...['5', 'j', 'l', '\r', 'j', 'q', '6', 'j', '\r', 'q', '7', 'e', 'v', 'i', 'l', '\r', 'q', ' ', 'e', '\u001B', 'T', 'T', '1', 'G'],
  ];
  const screens = [
    ['en', 'xterm-256color', {}],
    ['ja', 'xterm', {}],
    ['en', 'xterm', { INK_SCREEN_READER: 'true' }],
  ] as const;
  it.each(byTurns(screens, 0, 2))('on any screen, in %s on %s with %j', async (username, term, env) => {
    const at = await openSshScreens(await connectSshClient(served.port, { username }), { cols: 100, rows: 40, term }, env);
    await at.shows('evil<U+001B>[31337m<U+009B>31337m');
    for (const key of WAY) {
      at.channel.write(key);
      // An escape is a key of its own when nothing follows it.
      await waitMs(key === '\u001B' ? 100 : 50);
    }
    at.channel.write('2');
    await waitForCondition(() => at.sent().length > 10_000);
    await at.rests(300);
    harmless(at.sent(), 'a screen');
  });

  it('by any command', async () => {
    const commands = [
      ...['ls', 'ls documents', 'ls entities', 'ls events', 'ls facets', 'ledger', 'timeline', 'search evil', 'help', 'help compare'],
      ...ids.map((id) => `show ${id}`),
      ...['table', 'json', 'csv', 'jsonl', 'jsonld', 'md', 'tei', 'html'].map((format) => `compare organization:csto --format ${format}`),
      ...['ls events', 'ledger', 'timeline', 'search evil', ...ids.map((id) => `show ${id}`)].map((c) => `${c} --json`),
      // Archives are bytes, and refused in a terminal.
      ...formatNamesOf('corpus')
        .filter((format) => !BINARY_FORMAT_NAMES.includes(format))
        .map((format) => `export ${format}`),
    ];
    for (const command of byTurns(commands, 0, 2)) {
      const { out, err, code } = await execOverSsh(served.port, command);
      expect([command, code, out.length > 100]).toEqual([command, 0, true]);
      for (const sent of [out, err]) harmless(sent.replace(/\t/g, ''), command);
    }
  });
});

describe('input of a client reaches the terminal only escaped', () => {
  it.each([
    `show ${EVIL}`,
    `${EVIL}`,
    `compare '${EVIL}'`,
    `ls --${EVIL}`,
    `ls events --limit '${EVIL}'`,
    `export '${EVIL}'`,
    `search '${EVIL}'`,
    `compare event:x --by '${EVIL}'`,
    `ls --lang '${EVIL}'`,
    `ls events --next '${EVIL}'`,
  ])('a command line: %j', async (command) => {
    const { out, err } = await execOverSsh(served.port, command.replaceAll('\u0000', ''));
    for (const sent of [out, err]) harmless(sent, command);
  });
  it('a user name, TERM and the environment', async () => {
    const text = EVIL.replaceAll('\u0000', '').replaceAll('\uD800', '');
    const at = await openSshScreens(
      await connectSshClient(served.port, { username: text }),
      { cols: 80, rows: 24, term: text.slice(0, 30) },
      { LANG: text, LC_ALL: `ja${text}`, COLORTERM: text, NO_COLOR: text },
    );
    await at.shows('evil<U+001B>');
    at.channel.write('2');
    await at.rests(300);
    harmless(at.sent(), 'a screen');
  });
});
