import type { Verdict } from '@synoptic/core/compare/rules';
import { SIGNS } from '@synoptic/core/locale/signs';
import { say } from '@synoptic/core/locale/speaker';
import { useLanguage } from '../locale/language.tsx';

/** A verdict by sign, word and colour. */
export function VerdictMark(props: { of: Verdict }) {
  const { language } = useLanguage();
  return (
    <span class={`verdict v-${props.of}`}>
      <VerdictSign of={props.of} /> {say(language(), `verdict.${props.of}`)}
    </span>
  );
}

export function VerdictSign(props: { of: Verdict }) {
  return (
    <span class={`sign v-${props.of}`} aria-hidden="true">
      {SIGNS[props.of].page}
    </span>
  );
}
