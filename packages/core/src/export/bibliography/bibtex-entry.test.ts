import { expect, it } from 'vitest';
import { comparisonBibtex } from './bibtex-entry.ts';

it('cites a comparison, with its markup escaped', () => {
  expect(comparisonBibtex({ id: '1f', title: 'Aid {50%} & more', note: 'n', url: 'http://x/y_z', year: 2031 })).toBe(
    '@misc{synoptic-1f,\n  title = {{Aid \\textbraceleft{}50\\%\\textbraceright{} \\& more}},\n  year = {2031},\n  howpublished = {Synoptic},\n  url = {http://x/y_z},\n  note = {n}\n}',
  );
});
