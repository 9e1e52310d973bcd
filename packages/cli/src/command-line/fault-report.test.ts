import { expect, it } from 'vitest';
import { faultReport } from './fault-report.ts';

it('quotes data in an error only escaped, and keeps its lines', () => {
  const error = new TypeError('unexpected "\u001B]0;owned\u0007\u009B31m\u202E"');
  error.stack = `TypeError: ${error.message}\n    at parse (main.js:1:1)`;
  const [, message, at] = faultReport(error).split('\n');
  expect(message).toBe('TypeError: unexpected "<U+001B>]0;owned<U+0007><U+009B>31m<U+202E>"');
  expect(at).toBe('    at parse (main.js:1:1)');
});

it('reports what is thrown and is no error', () => expect(faultReport('a\u001Bb')).toMatch(/\na<U\+001B>b\n$/));
