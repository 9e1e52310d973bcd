import { createMemo, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { lazyPart } from '../locale/lazy-part.ts';
import { judgementsBySpeaker } from './judgements-by-speaker.ts';

// Without a boundary of its own: the page waits for it, so that nothing moves.
const LazyJudgementList = lazyPart(() => import('./judgement-list.tsx'), ['entity']);

/** Judgements on an entity, where there are any: few entities are judged, so that the table is loaded only then. */
export function Judgements(props: { about: string }) {
  const [answer] = createAnswer(
    () => ({ about: [props.about], by: 'voice' as const, accounts: null, facets: null }),
    (question) => cachedReader.compare(question),
  );
  const lines = createMemo(() => judgementsBySpeaker(answer() ?? { rows: [], claims: {} }));
  return <Show when={lines().length > 0 && answer()}>{(loaded) => <LazyJudgementList lines={lines()} answer={loaded()} />}</Show>;
}
