import { describe, expect, it } from 'vitest';
import type { Terminal } from '../terminal/terminal.ts';
import { coderOf } from './coder-of.ts';

const terminal = { host: { env: { PATH: process.env['PATH'], GIT_AUTHOR_NAME: 'Ida' } } } as unknown as Terminal; // the rest of it is not read

describe('the name of a coder', () => {
  it.each([
    ['the stated one', ' Bo ', 'Bo', 'bo'],
    ['that of git where none is stated', undefined, 'Ida', 'ida'],
    ['without characters that a record may not hold', 'I\uFFF9da\0', 'I da', 'i-da'],
    ['a word where nothing visible is left', '\uFFF9', 'coder', 'coder'],
  ])('is %s', async (_, stated, by, slug) => {
    expect(await coderOf(stated, terminal, '/')).toMatchObject({ by, slug });
  });
});
