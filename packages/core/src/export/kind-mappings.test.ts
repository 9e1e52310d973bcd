import { describe, expect, it } from 'vitest';
import { shippedCompiled } from './exported.fixture.ts';
import { kindMapping } from './kind-mappings.ts';

/** Kinds of the shipped corpus that other vocabularies have nothing for: ideas, rules and things that are no actor, place or document. */
const WITHOUT_EQUIVALENT = ['capability', 'concept', 'format', 'operation', 'rule'];

describe('a kind of entity', () => {
  it('is mapped to other vocabularies, or listed here with those that have no equivalent', () => {
    const unmapped = shippedCompiled.kinds.filter(({ id }) => {
      const { ftm, tei, place } = kindMapping(id);
      return ftm === null && tei === null && !place;
    });
    expect(unmapped.map(({ id }) => id).sort()).toEqual(WITHOUT_EQUIVALENT);
  });

  it('may have the name of a member of every object', () => {
    expect(kindMapping('constructor')).toEqual({ ftm: null, tei: null, place: false });
  });
});
