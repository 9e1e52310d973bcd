import { OUTCOMES, type Outcome } from '@synoptic/core/hydrate/outcome';
import type { Tally } from '@synoptic/core/hydrate/tally';
import type { Language } from '@synoptic/core/text/bilingual';
import { type Line, line, type Span, span, type Tone } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { differs } from '../texts/spans.ts';

/** What became of a span, as one ASCII sign. */
const OUTCOME_SIGNS: Readonly<Record<Outcome, string>> = { exact: '=', normalized: '~', moved: '>', mismatch: '#', missing: '-' };

function toneOfOutcome(outcome: Outcome): Tone {
  return differs(outcome) ? 'accent' : 'quiet';
}

/** `= exact`. */
export function tellOutcome(outcome: Outcome, language: Language): Span {
  return span(`${OUTCOME_SIGNS[outcome]} ${tell(language, `hydrated.${outcome}`)}`, toneOfOutcome(outcome));
}

/** `58 exact · 2 mismatch`: outcomes that did not come about are left out. */
export function tellTallied(tally: Tally, language: Language): Line {
  const told = OUTCOMES.filter((o) => tally[o] > 0);
  return told.flatMap((outcome, i) => [
    ...(i === 0 ? [] : [span(' · ', 'quiet')]),
    span(`${tally[outcome]} ${tell(language, `hydrated.${outcome}`)}`, differs(outcome) ? 'accent' : 'plain'),
  ]);
}

/** The reader's own words, line by line, behind a rule of the outcome's sign. */
export function quoteLines(text: string, outcome: Outcome, width: number): Line[] {
  const margin = span(`${OUTCOME_SIGNS[outcome]}│ `, toneOfOutcome(outcome));
  return text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => wrap(line(part.trim()), width - 3))
    .map((l) => [margin, ...l]);
}
