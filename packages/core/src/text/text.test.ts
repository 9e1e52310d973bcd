import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byCodePoint, canonicalJson } from './canonical-json.ts';
import { sha256Hex, spanDigest } from './digest.ts';
import { isId, kindOf, slugOf } from './id.ts';
import { isRangeWithin, readLocator, writeLocator } from './locator.ts';

describe('canonical JSON', () => {
  it('sorts keys and omits undefined and white space', () => {
    expect(canonicalJson({ b: 1, a: [undefined, null, 'x'], c: undefined })).toBe('{"a":[null,null,"x"],"b":1}');
  });
  it('sorts by code unit in every locale', () => {
    expect(['ä', 'z', 'Z', 'a'].sort(byCodePoint)).toEqual(['Z', 'a', 'z', 'ä']);
  });
  it('does not depend on the order of properties', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([k, v]) => [k, shuffled(v)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('digests', () => {
  it('are SHA-256 over UTF-8', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('条約')).toBe(sha256Hex(new TextEncoder().encode('条約')));
  });
  it('of a span are the first 128 bits of SHA-256', () => expect(spanDigest('条約')).toBe(sha256Hex('条約').slice(0, 32)));
});

describe('ids', () => {
  it.each(['event:csto-summit', 'person:a', 'claim:b-1'])('%s is valid', (id) => expect(isId(id)).toBe(true));
  it.each(['event', 'event:', ':x', 'Event:x', 'event:X', 'event:-x', 'event:a.b', 'event:a b', 'a:b:c', `event:${'x'.repeat(200)}`])(
    '%s is invalid',
    (id) => expect(isId(id)).toBe(false),
  );
  it('contain kind and slug', () => expect([kindOf('event:csto-summit'), slugOf('event:csto-summit')]).toEqual(['event', 'csto-summit']));
});

describe('locators', () => {
  it.each([
    [13, [13, 13]],
    ['13', [13, 13]],
    ['12-13', [12, 13]],
    [' 7-7 ', [7, 7]],
    ['12–13', [12, 13]],
  ])('%j is valid', (locator, range) => expect(readLocator(locator)).toEqual(range));
  it.each(['', '0', '-1', '13-12', '1-', '1–', '1—2', 'a', '1.5', '99999999'])('%j is invalid', (locator) =>
    expect(readLocator(locator)).toBeNull(),
  );
  it('are formatted as people cite lines', () => {
    expect([writeLocator([13, 13]), writeLocator([12, 13]), writeLocator([12, 13], '–')]).toEqual(['13', '12-13', '12–13']);
  });
  it('lie within a range that holds both of their ends', () => {
    expect([isRangeWithin([3, 4], [3, 5]), isRangeWithin([2, 4], [3, 5]), isRangeWithin([4, 6], [3, 5])]).toEqual([true, false, false]);
  });
});
