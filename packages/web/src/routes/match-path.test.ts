import { describe, expect, it } from 'vitest';
import { matchPath } from './match-path.ts';

describe('matchPath', () => {
  it('matches segment by segment', () => {
    expect(matchPath('/', '/')).toEqual({});
    expect(matchPath('/events', '/events/')).toEqual({});
    expect(matchPath('/events', '/entities')).toBeNull();
    expect(matchPath('/events', '/events/event:a')).toBeNull();
    expect(matchPath('*', '/what/ever')).toEqual({});
  });
  it('decodes an id, percent-encoded or not', () => {
    expect(matchPath('/events/:id', '/events/event:a')).toEqual({ id: 'event:a' });
    expect(matchPath('/events/:id', '/events/event%3Aa')).toEqual({ id: 'event:a' });
    expect(matchPath('/events/:id', '/events/%E0%')).toEqual({ id: '%E0%' });
  });
});
