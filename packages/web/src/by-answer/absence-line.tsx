import { absencesOf } from '@synoptic/core/locale/describe-answer';
import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Row } from '@synoptic/core/shapes/row';
import { cellOf } from '@synoptic/core/view/selectors';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { hueOfAccount } from '../synopsis/hue-of-account.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** Accounts that give no answer, on one line, by the kind of absence. */
export function AbsenceLine(props: { row: Row }) {
  const { tell, language } = useLanguage();
  const { word } = useWords('by-answer');
  const accounts = useAccounts();
  const { answer, speaker } = useSynopsis();
  const account = (siglum: string) => answer().accounts.find((one) => one.siglum === siglum);
  const why = (siglum: string) => {
    const cell = cellOf(props.row, siglum);
    return cell ? `${tell(account(siglum)?.label)}${word('dash')}${describeSilence(cell, speaker())}` : '';
  };
  return (
    <Show when={absencesOf(props.row).length > 0}>
      <p class="absent">
        <For each={absencesOf(props.row)}>
          {({ silence, accounts: sigla }) => (
            <span class={`absence is-${silence}`}>
              {translate(language(), `silence.${silence}`)}
              {word('colon')}
              <For each={sigla}>
                {(siglum) => (
                  <span title={why(siglum)}>
                    <SiglumBadge of={siglum} hue={hueFor(siglum)} />
                    <span class="unseen">{tell(account(siglum)?.label)} </span>
                  </span>
                )}
              </For>
            </span>
          )}
        </For>
      </p>
    </Show>
  );

  function hueFor(siglum: string): number {
    const one = account(siglum);
    return one ? hueOfAccount(one, accounts) : 0;
  }
}
