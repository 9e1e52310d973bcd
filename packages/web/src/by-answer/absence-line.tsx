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
  /** Sigla of one kind of absence: the siglum of a document replaces those of its voices where all of them have it. */
  const folded = (sigla: readonly string[]): string[] => {
    const documentOf = (siglum: string) => accounts.document(accounts.voice(siglum)?.document ?? '');
    const voicesOf = (document: string) => answer().accounts.filter((one) => accounts.voice(one.siglum)?.document === document);
    const names = sigla.map((siglum) => {
      const document = documentOf(siglum);
      const whole = document && voicesOf(document.id).every((voice) => sigla.includes(voice.siglum));
      return whole ? document.siglum : siglum;
    });
    return [...new Set(names)];
  };
  const why = (siglum: string) => {
    const cell =
      cellOf(props.row, siglum) ??
      props.row.cells.find((one) => accounts.document(accounts.voice(one.account)?.document ?? '')?.siglum === siglum);
    return cell ? `${nameOf(siglum)}${word('dash')}${describeSilence(cell, speaker())}` : '';
  };
  return (
    <Show when={absencesOf(props.row).length > 0}>
      <p class="absent">
        <For each={absencesOf(props.row)}>
          {({ silence, accounts: sigla }) => (
            <span class={`absence is-${silence}`}>
              {translate(language(), `silence.${silence}`)}
              {word('colon')}
              <For each={folded(sigla)}>
                {(siglum) => (
                  <span title={why(siglum)}>
                    <SiglumBadge of={siglum} hue={hueFor(siglum)} />
                    <span class="unseen">{nameOf(siglum)} </span>
                  </span>
                )}
              </For>
            </span>
          )}
        </For>
      </p>
    </Show>
  );

  function nameOf(siglum: string): string {
    return tell(account(siglum)?.label ?? accounts.documents().find((document) => document.siglum === siglum)?.label);
  }

  function hueFor(siglum: string): number {
    const one = account(siglum);
    return one ? hueOfAccount(one, accounts) : accounts.hueOf(siglum);
  }
}
