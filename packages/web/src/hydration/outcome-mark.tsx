import type { SpanOutcome } from '@synoptic/core/hydrate/span-outcome';
import { useWords } from '../locale/use-words.ts';
import { DrawnSign } from '../ui/drawn-sign.tsx';

/** Signs of the outcomes, in the order in which they are listed. */
export const HYDRATION_OUTCOME_SIGNS: Readonly<Record<SpanOutcome, string>> = {
  exact: '=',
  normalized: '≈',
  moved: '⇅',
  mismatch: '≠',
  missing: '∅',
};

/** The outcome of a span in the user's copy, by sign, word and colour. */
export function OutcomeMark(props: { of: SpanOutcome; n?: number }) {
  const { word } = useWords('hydration');
  return (
    <span class={`outcome-mark is-${props.of}`} title={word(`means.${props.of}`)}>
      <span class="sign" aria-hidden="true">
        <DrawnSign of={HYDRATION_OUTCOME_SIGNS[props.of]} />
      </span>{' '}
      {props.n === undefined ? '' : `${props.n} `}
      {word(`outcome.${props.of}`)}
    </span>
  );
}
