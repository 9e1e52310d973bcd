import { isSameRow } from '@synoptic/core/compare/row-key';
import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { VerdictFlip } from '@synoptic/core/shapes/sensitivity';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { VerdictMark } from '../ui/verdict-mark.tsx';

/** The excluded accounts with the verdicts that change without them, and the hidden facets. */
export default function ExcludedAccounts() {
  const { tell } = useLanguage();
  const { word, counted } = useWords('chooser');
  const { answer, state, whole, flips, speaker, dispatch } = useSynopsis();
  const unchosen = () => (state().accounts ? (whole()?.accounts ?? []).filter((a) => !state().accounts?.includes(a.siglum)) : []);
  const missing = () => unchosen().filter((a) => !answer().accounts.some((b) => b.siglum === a.siglum));
  /** Unchosen accounts that are still columns of the answer, because a chosen account reports them. */
  const stillHeard = () => unchosen().filter((a) => !missing().includes(a));
  const names = (accounts: ReturnType<typeof unchosen>) => speaker().list(accounts.map((a) => tell(a.label)));
  const hidden = () => {
    const { facets } = state();
    const all = new Set((whole()?.rows ?? []).map((r) => r.facet));
    return facets ? [...all].filter((f) => !facets.includes(f)).map((f) => tell(whole()?.lexicon.facets[f]?.label)) : [];
  };
  const hearAll = () => {
    dispatch({ do: 'choose-accounts', accounts: null });
    dispatch({ do: 'choose-facets', facets: null });
  };
  return (
    <section class="left-out" aria-live="polite">
      <Show when={missing().length > 0}>
        <p>
          <For each={missing()}>{(a) => <SiglumBadge of={a.siglum} />}</For> <b>{word('without', { names: names(missing()) })}</b>{' '}
          {flips().length === 0 ? word('flips.none') : counted('flips', flips().length)}
        </p>
        <ul class="flips">
          <For each={flips()}>{(flip) => <FlipEntry of={flip} />}</For>
        </ul>
      </Show>
      <Show when={stillHeard().length > 0}>
        <p class="note">{word('still-heard', { names: names(stillHeard()) })}</p>
      </Show>
      <Show when={hidden().length > 0}>
        <p class="note">{word('hidden', { names: speaker().list(hidden()) })}</p>
      </Show>
      <button type="button" class="quiet" onClick={hearAll}>
        {word('hear-all')}
      </button>
    </section>
  );
}

/** A row's verdict with all accounts and without the excluded ones. A row that no longer exists has no link. */
function FlipEntry(props: { of: VerdictFlip }) {
  const { answer, whole, rows, speaker, dispatch } = useSynopsis();
  const name = () => describeRow(props.of, (whole() ?? answer()).lexicon, speaker());
  const index = () => rows().findIndex((r) => isSameRow(r, props.of));
  return (
    <li>
      <Show when={index() >= 0} fallback={<span class="facet">{name()}</span>}>
        <button type="button" class="quiet facet" onClick={() => dispatch({ do: 'go-row', to: index() })}>
          {name()}
        </button>
      </Show>{' '}
      <VerdictMark of={props.of.from} /> <span aria-hidden="true">→</span> <VerdictMark of={props.of.to} />
    </li>
  );
}
