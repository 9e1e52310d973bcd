import { translate } from '@synoptic/core/locale/value-formatter';
import type { ObligationStatus } from '@synoptic/core/shapes/ledger';
import { useLanguage } from '../locale/language.tsx';
import { DrawnSign } from '../ui/drawn-sign.tsx';

const DUTY_STATUS_SIGNS: Readonly<Record<ObligationStatus, string>> = {
  performed: '●',
  'not-performed': '×',
  unknown: '?',
  'not-invoked': '∅',
  answered: '↩',
  kept: '●',
  broken: '×',
  mixed: '◐',
  open: '○',
};

/** Status of a duty by sign, word and colour. `why` is its tooltip. */
export function StatusMark(props: { of: ObligationStatus; why: string }) {
  const { language } = useLanguage();
  return (
    <span class={`status s-${props.of}`} title={props.why}>
      <span class="sign" aria-hidden="true">
        <DrawnSign of={DUTY_STATUS_SIGNS[props.of]} />
      </span>{' '}
      {translate(language(), `status.${props.of}`)}
    </span>
  );
}
