import { describe, expect, it } from 'vitest';
import { passagePath, rowPath, safeLink, thingPath } from './paths.ts';

describe('paths', () => {
  it('lead to the page of a record by its kind', () => {
    expect(thingPath('event:karabakh-war-2020')).toBe('/events/event:karabakh-war-2020');
    expect(thingPath('organization:csto')).toBe('/entities/organization:csto');
    expect(passagePath('document:note-2023', 'passage:c-12')).toBe('/documents/document:note-2023#p-c-12');
  });
  it('name a row by its facet and its side', () => {
    expect(rowPath({ about: 'state:china', facet: 'relation', of: 'state:russia', where: null })).toBe(
      '/entities/state:china#relation~state:russia',
    );
  });
});

describe('safeLink', () => {
  it('accepts only web addresses', () => {
    expect(safeLink('https://example.org/a')).toBe('https://example.org/a');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '/relative', '', undefined]) expect(safeLink(bad)).toBeNull();
  });
});
