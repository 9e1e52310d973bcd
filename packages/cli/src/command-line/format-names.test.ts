import { formatsFor } from '@synoptic/core/export/registry';
import { expect, it } from 'vitest';
import { COMPARISON_FORMAT_NAMES, CORPUS_FORMAT_NAMES } from './format-names.ts';

it('the names of formats are those in core', () => {
  expect(CORPUS_FORMAT_NAMES).toEqual(formatsFor('corpus').map((f) => f.name));
  expect(COMPARISON_FORMAT_NAMES).toEqual(formatsFor('comparison').map((f) => f.name));
});
