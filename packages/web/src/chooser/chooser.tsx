import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { speakingFirst } from '../synopsis/speaking-first.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { inChoiceOrder, moveChoice, nullIfDefaultOrder, toggleChoice } from './choice-order.ts';

/** Selects and orders the accounts (columns) and facets (rows) of a synopsis. */
export default function Chooser() {
  const { tell } = useLanguage();
  const { word } = useWords('chooser');
  const { answer, state, whole, dispatch } = useSynopsis();
  // In the order of the columns, so that an arrow moves a column where the reader sees it.
  const comparison = () => speakingFirst(whole() ?? answer());
  const sigla = () => comparison().accounts.map((a) => a.siglum);
  const facets = () => [...new Set(comparison().rows.map((r) => r.facet))];
  return (
    <section class="chooser">
      <ChoiceList
        title={word('accounts')}
        note={word('accounts.note')}
        all={sigla()}
        chosen={state().accounts}
        choose={(accounts) => dispatch({ do: 'choose-accounts', accounts })}
        take="hear"
        name={(siglum) => tell(comparison().accounts.find((a) => a.siglum === siglum)?.label)}
        sigla
      />
      <ChoiceList
        title={word('facets')}
        note={word('facets.note')}
        all={facets()}
        chosen={state().facets}
        choose={(chosen) => dispatch({ do: 'choose-facets', facets: chosen })}
        take="show"
        name={(facet) => tell(comparison().lexicon.facets[facet]?.label)}
      />
    </section>
  );
}

interface ChoiceListProps {
  title: string;
  note: string;
  all: readonly string[];
  /** Null: all, in their own order. */
  chosen: readonly string[] | null;
  choose: (chosen: readonly string[] | null) => void;
  /** Word for the label of a checkbox. */
  take: 'hear' | 'show';
  name: (item: string) => string;
  /** True if the items are sigla, to be drawn as such. */
  sigla?: boolean;
}

/** List with a checkbox and arrow buttons per item. The last checked item cannot be unchecked. */
function ChoiceList(props: ChoiceListProps) {
  const { word } = useWords('chooser');
  const checked = () => props.chosen ?? props.all;
  const choose = (next: readonly string[]) => props.choose(nullIfDefaultOrder(next, props.all));
  return (
    <fieldset>
      <legend>{props.title}</legend>
      <p class="note">{props.note}</p>
      <ol>
        <For each={inChoiceOrder(props.chosen, props.all)}>
          {(item) => (
            <li classList={{ out: !checked().includes(item) }}>
              <label>
                <input
                  type="checkbox"
                  checked={checked().includes(item)}
                  disabled={checked().length === 1 && checked()[0] === item}
                  aria-label={word(props.take, { name: props.name(item) })}
                  onChange={() => choose(toggleChoice(checked(), item))}
                />{' '}
                <Show when={props.sigla}>
                  <SiglumBadge of={item} />{' '}
                </Show>
                {props.name(item)}
              </label>
              <Show when={checked().includes(item)}>
                <button
                  type="button"
                  class="icon"
                  aria-label={word('earlier', { name: props.name(item) })}
                  onClick={() => choose(moveChoice(checked(), item, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="icon"
                  aria-label={word('later', { name: props.name(item) })}
                  onClick={() => choose(moveChoice(checked(), item, 1))}
                >
                  ↓
                </button>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={props.chosen}>
        <button type="button" class="quiet" onClick={() => props.choose(null)}>
          {word('all')}
        </button>
      </Show>
    </fieldset>
  );
}
