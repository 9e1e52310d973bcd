import { describe, expect, it } from 'vitest';
import { nameWidth, placeNames, truncateName } from './place-names.ts';

describe('names in a picture', () => {
  it('never cover one another; the first come first', () => {
    const named = placeNames([
      { id: 'state:a', name: 'Kazakhstan', x: 10, y: 10, before: false },
      { id: 'state:b', name: 'Armenia', x: 20, y: 14, before: false },
      { id: 'state:c', name: 'Russia', x: 20, y: 30, before: false },
      { id: 'state:d', name: 'Japan', x: 200, y: 12, before: true },
    ]);
    expect([...named]).toEqual(['state:a', 'state:c', 'state:d']);
  });
  it('are cut where there is no room, by what they take and not by their letters', () => {
    expect(truncateName('Kazakhstan', 100)).toBe('Kazakhstan');
    const cut = truncateName('カザフスタン共和国政府', 80);
    expect(cut).toMatch(/^カザ.*…$/);
    expect(nameWidth(cut)).toBeLessThanOrEqual(90);
  });
});
