import { describe, expect, it } from 'vitest';
import { DraftAgents } from './draft-agents.ts';

describe('the speaker of a draft', () => {
  it('is a source of the document where the text lets a place speak: a place cannot be quoted', () => {
    const agents = new DraftAgents();
    const group = { id: null, kind: 'place', names: ['Gull Harbour'], mentions: [] } as const;
    const speaker = { group, described: '', grade: 'A', why: 'the speaker is named' } as const;
    expect(agents.speaker(speaker, 'letter')).toBe('voice:letter-gull-harbour');
    expect(agents.place(group)).toBe('place:gull-harbour');
  });
});
