import type { Meeting, RowDependence, ValueDependence } from '../compare/dependence.ts';
import type { StepKind } from '../compare/dependence-path.ts';
import type { Id } from '../text/id.ts';
import type { Speaker } from '../values/value-type.ts';
import { reason } from './reason.ts';
import { say } from './speaker.ts';

/** `b-20 reprints ‹ b-3 stands in ‹ d1021 reproduces ‹ NHK*`: the way of a claim inward; a star marks what is inferred (rule I8). */
export function tellPath({ through }: ValueDependence['paths'][number], { edges }: RowDependence, speaker: Speaker): string {
  return through
    .map((id, i) => {
      const [before, after] = [through[i - 1], through[i + 1]];
      const inferred = edges.some((e) => e.from === before && e.to === id && e.inferred) ? '*' : '';
      const step = edges.find((e) => e.from === id && e.to === after);
      const from = `${stationName(id, speaker)}${inferred}`;
      return step ? reason(speaker.language, 'step', { from, step: tellStep(step.kind, speaker) }) : from;
    })
    .join(' ‹ ');
}

/** Where several ways meet, their claims are not independent. */
export function tellMeeting({ at, is, claims }: Meeting, speaker: Speaker): string {
  return reason(speaker.language, 'meeting', {
    n: claims.length,
    who: stationName(at, speaker),
    is: speaker.list(is.map((station) => reason(speaker.language, `station.${station}`))),
  });
}

function tellStep(kind: StepKind, { language }: Speaker): string {
  if (kind === 'reprints' || kind === 'paraphrases' || kind === 'stands-in' || kind === 'speaks-for')
    return reason(language, `step.${kind}`);
  return say(language, `act.${kind}`);
}

/** A passage has no name but its place. */
function stationName(id: Id, speaker: Speaker): string {
  return id.startsWith('passage:') ? id.slice('passage:'.length) : speaker.name(id);
}
