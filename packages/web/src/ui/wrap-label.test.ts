import { describe, expect, it } from 'vitest';
import { wrapLabel } from './wrap-label.ts';

const widths = { letter: 7, ellipsis: 8 };

describe('labels of pictures', () => {
  it('break at spaces, dashes and brackets, and lose no letter', () => {
    expect(wrapLabel('Vladimir Putin', 200, widths)).toEqual(['Vladimir Putin']);
    expect(wrapLabel('Linked article on the Qin–Lavrov meeting', 110, widths)).toEqual(['Linked article', 'on the Qin–', 'Lavrov meeting']);
    expect(wrapLabel('NTV News (Nittele News)', 110, widths)).toEqual(['NTV News', '(Nittele News)']);
  });
  it('break Japanese names between scripts and at the middle dot, never inside a run', () => {
    expect(wrapLabel('カシムジョマルト・トカエフ大統領', 115, widths)).toEqual(['カシムジョマルト・', 'トカエフ大統領']);
  });
  it('shorten a single word that no line can take', () => {
    expect(wrapLabel('the Donaudampfschifffahrtsgesellschaft', 100, widths)).toEqual(['the', 'Donaudampfsch…']);
  });
});
