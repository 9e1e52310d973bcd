import { formatsOf } from '@synoptic/core/export/registry';
import { expect, it } from 'vitest';
import { COMPARISON_FORMATS, CORPUS_FORMATS } from './formats.ts';

it('the names of formats are those that core writes', () => {
  expect(CORPUS_FORMATS).toEqual(formatsOf('corpus').map((f) => f.name));
  expect(COMPARISON_FORMATS).toEqual(formatsOf('comparison').map((f) => f.name));
});
