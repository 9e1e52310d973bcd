import type { OutcomeTally } from '@synoptic/core/hydrate/outcome-tally';
import { SPAN_OUTCOMES, type SpanOutcome } from '@synoptic/core/hydrate/span-outcome';
import type { Language } from '@synoptic/core/text/bilingual';
import { line, type StyledLine, type StyledSpan, span, type Tone } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { isChangedOutcome } from '../texts/opened-span.ts';

/** The outcome of a span as one ASCII sign. */
const OUTCOME_SIGNS: Readonly<Record<SpanOutcome, string>> = { exact: '=', normalized: '~', moved: '>', mismatch: '#', missing: '-' };

function toneOfOutcome(outcome: SpanOutcome): Tone {
  return isChangedOutcome(outcome) ? 'accent' : 'quiet';
}

/** `= exact`. */
export function hydrationOutcomeSpan(outcome: SpanOutcome, language: Language): StyledSpan {
  return span(`${OUTCOME_SIGNS[outcome]} ${cliText(language, `hydrated.${outcome}`)}`, toneOfOutcome(outcome));
}

/** `58 exact · 2 mismatch`: without outcomes that did not occur. */
export function hydrationTallyLine(tally: OutcomeTally, language: Language): StyledLine {
  const told = SPAN_OUTCOMES.filter((o) => tally[o] > 0);
  return told.flatMap((outcome, i) => [
    ...(i === 0 ? [] : [span(' · ', 'quiet')]),
    span(`${tally[outcome]} ${cliText(language, `hydrated.${outcome}`)}`, isChangedOutcome(outcome) ? 'accent' : 'plain'),
  ]);
}

/** The user's own text, line by line, after a rule with the outcome's sign. */
export function quotedTextLines(text: string, outcome: SpanOutcome, width: number): StyledLine[] {
  const margin = span(`${OUTCOME_SIGNS[outcome]}│ `, toneOfOutcome(outcome));
  return text
    .split('\n')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => wrapLine(line(part.trim()), width - 3))
    .map((l) => [margin, ...l]);
}
