import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Verdict } from '@synoptic/core/shapes/row';
import { useLanguage } from '../locale/language.tsx';
import { DrawnSign } from './drawn-sign.tsx';

/** A verdict by sign, word and colour. Browser translation replaces text nodes, so that later updates would change nothing: hence `translate`. */
export function VerdictMark(props: { of: Verdict }) {
  const { language } = useLanguage();
  return (
    <span class={`verdict v-${props.of}`} translate="no">
      <VerdictSign of={props.of} /> {translate(language(), `verdict.${props.of}`)}
    </span>
  );
}

export function VerdictSign(props: { of: Verdict }) {
  return (
    <span class={`sign v-${props.of}`} aria-hidden="true">
      <DrawnSign of={VERDICT_SIGNS[props.of].page} />
    </span>
  );
}
