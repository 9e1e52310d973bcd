import type { Status } from '@synoptic/core/compare/ledger-cell';
import { say } from '@synoptic/core/locale/speaker';
import { useLanguage } from '../locale/language.tsx';

const SIGNS: Readonly<Record<Status, string>> = { performed: '●', 'not-performed': '×', unknown: '?', 'not-invoked': '∅' };

/** How a duty stands in an account, by sign, word and colour. */
export function StatusMark(props: { of: Status; why: string }) {
  const { language } = useLanguage();
  return (
    <span class={`status s-${props.of}`} title={props.why}>
      <span class="sign" aria-hidden="true">
        {SIGNS[props.of]}
      </span>{' '}
      {say(language(), `status.${props.of}`)}
    </span>
  );
}
