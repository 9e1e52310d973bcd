import { describe, expect, it, vi } from 'vitest';
import { isComposing } from './is-composing.ts';
import { isMissingChunk, reloadStalePage } from './reload-stale-page.ts';

describe('a page left open over a deployment', () => {
  it('recognizes a missing chunk by the message of each browser', () => {
    for (const words of [
      'Failed to fetch dynamically imported module: https://example.org/assets/x.js',
      'error loading dynamically imported module: https://example.org/assets/x.js',
      'Importing a module script failed.',
    ])
      expect(isMissingChunk(new TypeError(words))).toBe(true);
    expect(isMissingChunk(new TypeError('x is undefined'))).toBe(false);
  });

  it('reloads once and not again within a minute, and never without storage', () => {
    const kept = new Map<string, string>();
    const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
    const reload = vi.fn();
    expect(reloadStalePage(storage, 1_000_000, reload)).toBe(true);
    expect(reloadStalePage(storage, 1_030_000, reload)).toBe(false);
    expect(reloadStalePage(storage, 1_070_000, reload)).toBe(true);
    const forbidden = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {},
    };
    expect(reloadStalePage(forbidden, 1, reload)).toBe(false);
    expect(reload).toHaveBeenCalledTimes(2);
  });
});

it('the Enter that ends a composition belongs to the input method, in Safari too', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
});
