import type { WholesAnswer } from '@synoptic/core/shapes/wholes';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { ShareList } from './share-list.tsx';
import { SharedQuestions } from './shared-questions.tsx';
import { TermsTable } from './terms-table.tsx';

/** Comparison of whole documents: what they share, questions that several answer, and characteristic words. */
export function WholesSections(props: { of: WholesAnswer }) {
  const { tell, speaker } = useLanguage();
  const { word } = useWords('wholes');
  const { document } = useAccounts();
  const formatter = () => speaker(props.of.lexicon);
  return (
    <>
      <div class="sides">
        <ShareList heading={word('shared')} of={props.of.shared} formatter={formatter()} />
        <For each={props.of.documents}>
          {(id) => (
            <Show when={props.of.only[id]}>
              {(coverage) => (
                <ShareList
                  heading={
                    <>
                      <SiglumBadge of={document(id)?.siglum ?? ''} /> {word('only', { name: tell(document(id)?.label) })}
                    </>
                  }
                  of={coverage()}
                  formatter={formatter()}
                />
              )}
            </Show>
          )}
        </For>
      </div>
      <SharedQuestions of={props.of} />
      <CharacteristicWords of={props.of} />
    </>
  );
}

function CharacteristicWords(props: { of: WholesAnswer }) {
  const { tell } = useLanguage();
  const { word } = useWords('wholes');
  const { document } = useAccounts();
  return (
    <section>
      <h2>{word('terms')}</h2>
      <p class="note">{word('terms.note')}</p>
      <div class="sides">
        <For each={props.of.documents}>
          {(id) => {
            const label = () => tell(document(id)?.label);
            return (
              <section class="shares">
                <h3>
                  <SiglumBadge of={document(id)?.siglum ?? ''} /> {label()}
                </h3>
                <TermsTable terms={props.of.terms[id] ?? []} lang={document(id)?.csl.language} caption={`${word('terms')}: ${label()}`} />
              </section>
            );
          }}
        </For>
      </div>
    </section>
  );
}
