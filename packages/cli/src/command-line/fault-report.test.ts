import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { runProgram } from '../commands/run-synoptic.fixture.ts';
import { faultReport } from './run-command-line.ts';

it('escapes data quoted in an error, and keeps its lines', () => {
  const error = new TypeError('unexpected "\u001B]0;owned\u0007\u009B31m\u202E"');
  error.stack = `TypeError: ${error.message}\n    at parse (main.js:1:1)`;
  const [, message, at] = faultReport(error).split('\n');
  expect(message).toBe('TypeError: unexpected "<U+001B>]0;owned<U+0007><U+009B>31m<U+202E>"');
  expect(at).toBe('    at parse (main.js:1:1)');
});

it('reports a thrown value that is not an error', () => expect(faultReport('a\u001Bb')).toMatch(/\na<U\+001B>b\n$/));

it.each([
  ['text that is no JSON', '\u001B]0;owned\u0007\u009B31m'],
  ['an answer of another shape', JSON.stringify({ items: [{ id: '\u009D0;owned\u009C' }] })],
  ['a corpus whose names are no names', JSON.stringify({ name: '\u001B[2J', title: '\u202E' })],
])('shows no control character from the answer of a remote server: %s', async (_, body) => {
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(body));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const corpus = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const args of [['ls'], ['compare', 'event:x']]) {
    const { out, err } = await runProgram([...args, '--corpus', corpus]);
    expect((out + err).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});
