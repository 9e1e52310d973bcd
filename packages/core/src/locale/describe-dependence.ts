import type { DependenceEdge, RowDependence, ValueDependence } from '../shapes/dependence.ts';
import type { Id } from '../text/id.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { translateReason } from './translate-reason.ts';
import { translate } from './value-formatter.ts';

/** Path of a claim inward, `b-20 reprints ‹ b-3 stands in ‹ d1021 reproduces ‹ NHK*`; an asterisk marks inferred steps (rule I8). */
export function describeDependencePath(
  { through }: ValueDependence['paths'][number],
  { edges }: RowDependence,
  speaker: ValueFormatter,
): string {
  return through
    .map((id, i) => {
      const [before, after] = [through[i - 1], through[i + 1]];
      const inferred = edges.some((e) => e.from === before && e.to === id && e.inferred) ? '*' : '';
      const step = edges.find((e) => e.from === id && e.to === after);
      const from = `${stationName(id, speaker)}${inferred}`;
      return step ? translateReason(speaker.language, 'step', { from, step: describeDependenceStep(step.kind, speaker) }) : from;
    })
    .join(' ‹ ');
}

/** Node at which paths meet, so that their claims are not independent. */
export function describeMeeting({ at, is, claims }: ValueDependence['meetings'][number], speaker: ValueFormatter): string {
  return translateReason(speaker.language, 'meeting', {
    n: claims.length,
    who: stationName(at, speaker),
    is: speaker.list(is.map((station) => translateReason(speaker.language, `station.${station}`))),
  });
}

function describeDependenceStep(kind: DependenceEdge['kind'], { language }: ValueFormatter): string {
  if (kind === 'reprints' || kind === 'paraphrases' || kind === 'stands-in' || kind === 'speaks-for')
    return translateReason(language, `step.${kind}`);
  return translate(language, `act.${kind}`);
}

/** Name of a node; a passage has only its locator. */
function stationName(id: Id, speaker: ValueFormatter): string {
  return id.startsWith('passage:') ? id.slice('passage:'.length) : speaker.name(id);
}
