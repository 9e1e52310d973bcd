import type { Starter } from '../../compile/starter-folder.ts';
import { cueFinder } from '../claims/match-cues.ts';
import { vocabularyOfStarter } from '../claims/reading-vocabulary.ts';
import { readingLanguageOf } from '../passages/detect-language.ts';

/** Starter with the hits of its cues in the texts. */
export interface StarterFit {
  readonly starter: string;
  /** Different cues of its own found in the texts, each counted by the logarithm of its hits. */
  readonly score: number;
}

/** Starters by how well their cues fit texts, best first; the first starter given, which fits any event, wins where nothing fits. */
export function starterFits(starters: readonly Starter[], texts: readonly string[]): StarterFit[] {
  const [general] = starters;
  const shared = new Set(general ? Object.keys(general.vocabulary) : []);
  const fits = starters.map((starter) => {
    const { facets } = vocabularyOfStarter(starter);
    const own = starter === general ? [] : facets.filter(({ id }) => !shared.has(`vocabulary/facets/${id}.yaml`));
    const score = texts.reduce((sum, text) => sum + scoreOf(own, text), 0);
    return { starter: starter.name, score: Math.round(score * 100) / 100 };
  });
  return fits.toSorted((a, b) => b.score - a.score);
}

function scoreOf(facets: Parameters<typeof cueFinder>[0], text: string): number {
  const language = readingLanguageOf(text);
  if (language === null || facets.length === 0) return 0;
  const hits = new Map<string, number>();
  for (const { cue } of cueFinder(facets, language)(text, { start: 0, end: text.length })) {
    const key = cue.toLowerCase();
    hits.set(key, (hits.get(key) ?? 0) + 1);
  }
  return [...hits.values()].reduce((sum, count) => sum + 1 + Math.log2(count), 0);
}
