import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { judgementsBySpeaker } from './judgements-by-speaker.ts';

const corpus = await readShippedCorpus();
const answer = await memoryReader(corpus).compare({ about: ['organization:csto'], by: 'voice' });

describe('judgements by speaker', () => {
  const lines = judgementsBySpeaker(answer);

  it('include every judgement of the answer once, on its side', () => {
    const all = corpus.claims.filter((c) => c.about === 'organization:csto' && c.value.type === 'appraisal');
    expect(
      lines
        .flatMap((l) =>
          Object.values(l.leans)
            .flat()
            .map((c) => c.id),
        )
        .sort(),
    ).toEqual(all.map((c) => c.id).sort());
    for (const { leans } of lines)
      for (const claim of leans.negative)
        expect([claim.value.type === 'appraisal' && claim.value.sign, claim.polarity]).toEqual(['negative', 'affirmed']);
  });

  it('name the speaker and not the voice that reports it', () => {
    for (const line of lines)
      for (const claim of Object.values(line.leans).flat())
        expect(claim.attribution.at(-1)?.agent).toBe(line.reported.at(-1) ?? claim.origin);
  });

  it('show officials in favour and none against, and the essayist against', () => {
    const against = (voice: string) => lines.some((l) => l.voice === voice && l.leans.negative.length > 0);
    expect(['A2', 'A3', 'A4'].map(against)).toEqual([false, false, false]);
    expect(against('D1')).toBe(true);
  });
});
