import { expect } from 'vitest';

/** Sequences that the program itself writes: cursor, colour, erase, scroll, modes; copies by OSC 52. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test searches for control characters
const OURS = /\u001B(?:\[(?:\d+(?:;\d+)?H|H|J|K|\d+[GXMLJ]|\d+;\d+r|r|m|[\d;]*m|\?(?:1049|25|7|2004)[hl])|\]52;c;[A-Za-z0-9+/=]*\u0007)/g;

/** Characters that a terminal executes or hides. */
export const EXECUTED_OR_HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

/** Expects nothing that a terminal executes or hides, but line ends and what the program writes itself. */
export function expectHarmless(sent: string, by: string): void {
  expect(EXECUTED_OR_HIDDEN.exec(sent.replace(OURS, '').replace(/\r\n|\n|\t|\r(?=$)/g, ''))?.[0] ?? null, by).toBeNull();
}
