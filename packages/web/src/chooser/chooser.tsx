import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { moveChoice, nullIfDefaultOrder, toggleChoice, withUnchosen } from './choice-order.ts';

/** Which accounts are heard and which facets shown, and in which order. */
export default function Chooser() {
  const { tell } = useLanguage();
  const { word } = useWords('chooser');
  const { answer, state, whole, dispatch } = useSynopsis();
  const comparison = () => whole() ?? answer();
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
  chosen: readonly string[] | null;
  choose: (chosen: readonly string[] | null) => void;
  take: 'hear' | 'show';
  name: (item: string) => string;
  sigla?: boolean;
}

/** One list: a tick for what is taken, arrows for its place. The last that is taken stays. */
function ChoiceList(props: ChoiceListProps) {
  const { word } = useWords('chooser');
  const taken = () => props.chosen ?? props.all;
  const choose = (next: readonly string[]) => props.choose(nullIfDefaultOrder(next, props.all));
  return (
    <fieldset>
      <legend>{props.title}</legend>
      <p class="note">{props.note}</p>
      <ol>
        <For each={withUnchosen(props.chosen, props.all)}>
          {(item) => (
            <li classList={{ out: !taken().includes(item) }}>
              <label>
                <input
                  type="checkbox"
                  checked={taken().includes(item)}
                  disabled={taken().length === 1 && taken()[0] === item}
                  aria-label={word(props.take, { name: props.name(item) })}
                  onChange={() => choose(toggleChoice(taken(), item))}
                />{' '}
                <Show when={props.sigla}>
                  <SiglumBadge of={item} />{' '}
                </Show>
                {props.name(item)}
              </label>
              <Show when={taken().includes(item)}>
                <button
                  type="button"
                  class="icon"
                  aria-label={word('earlier', { name: props.name(item) })}
                  onClick={() => choose(moveChoice(taken(), item, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  class="icon"
                  aria-label={word('later', { name: props.name(item) })}
                  onClick={() => choose(moveChoice(taken(), item, 1))}
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
