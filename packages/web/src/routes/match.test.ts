import { describe, expect, it } from 'vitest';
import { match } from './match.ts';

describe('a path and its pattern', () => {
  it('meet part by part', () => {
    expect(match('/', '/')).toEqual({});
    expect(match('/events', '/events/')).toEqual({});
    expect(match('/events', '/entities')).toBeNull();
    expect(match('/events', '/events/event:a')).toBeNull();
    expect(match('*', '/what/ever')).toEqual({});
  });
  it('give the id, written either way', () => {
    expect(match('/events/:id', '/events/event:a')).toEqual({ id: 'event:a' });
    expect(match('/events/:id', '/events/event%3Aa')).toEqual({ id: 'event:a' });
    expect(match('/events/:id', '/events/%E0%')).toEqual({ id: '%E0%' });
  });
});
