import type { Outcome } from '@synoptic/core/hydrate/outcome';
import { useWords } from '../locale/use-words.ts';
import { hydrationWords } from './words.ts';

/** In the order in which they are counted. */
export const SIGNS: Readonly<Record<Outcome, string>> = { exact: '=', normalized: '≈', moved: '⇅', mismatch: '≠', missing: '∅' };

/** What became of a place in the reader's copy, by sign, word and colour. */
export function OutcomeMark(props: { of: Outcome; n?: number }) {
  const { word } = useWords(hydrationWords);
  return (
    <span class={`outcome-mark is-${props.of}`} title={word(`means.${props.of}`)}>
      <span class="sign" aria-hidden="true">
        {SIGNS[props.of]}
      </span>{' '}
      {props.n === undefined ? '' : `${props.n} `}
      {word(`outcome.${props.of}`)}
    </span>
  );
}
