import type { NewWorkbench } from '@synoptic/core/review/workbench-review';
import { createSignal, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { giveTexts, reading } from './given-texts.ts';
import { write } from './review-session-state.ts';
import { TextGiver } from './text-giver.tsx';
import { askWorkbench } from './workbench-client.ts';

/** Languages in which the starters have words; any other tag can be typed. */
const STARTER_LANGUAGES = ['en', 'ja', 'fr', 'uk', 'ar'];

/** Makes a corpus of the first texts: the sort of event and the language, then a drop. */
export function NewCorpusForm(props: { of: NewWorkbench }) {
  const { tell, language } = useLanguage();
  const { word } = useWords('workbench');
  const [starter, setStarter] = createSignal('disaster');
  const [tag, setTag] = createSignal<string>(language());
  const [other, setOther] = createSignal('');
  const nameOf = (code: string) => new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  const begin = (files: readonly File[], publisher?: string) => {
    if (files.length === 0) return;
    const body = { starter: starter(), languages: [tag() === '' ? other().trim() : tag()] };
    void write(async () => {
      await askWorkbench('corpus', { body });
      giveTexts(files, publisher === undefined ? {} : { publisher });
    });
  };
  return (
    <article class="new-corpus">
      <h2>{word('new-corpus')}</h2>
      <p class="lead">{word('new-corpus.lead')}</p>
      <fieldset>
        <legend>{word('new-corpus.starter')}</legend>
        <For each={props.of.starters}>
          {(one) => (
            <label>
              <input type="radio" name="starter" value={one.name} checked={one.name === starter()} onChange={() => setStarter(one.name)} />{' '}
              {tell(one.label)}
            </label>
          )}
        </For>
      </fieldset>
      <fieldset>
        <legend>{word('new-corpus.language')}</legend>
        <For each={STARTER_LANGUAGES}>
          {(code) => (
            <label lang={code}>
              <input type="radio" name="language" value={code} checked={code === tag()} onChange={() => setTag(code)} /> {nameOf(code)}
            </label>
          )}
        </For>
        <label>
          <input type="radio" name="language" value="" checked={tag() === ''} onChange={() => setTag('')} /> {word('new-corpus.other')}
        </label>
        <Show when={tag() === ''}>
          <input
            type="text"
            class="tag"
            aria-label={word('new-corpus.other')}
            spellcheck={false}
            value={other()}
            onInput={(event) => setOther(event.currentTarget.value)}
          />
        </Show>
      </fieldset>
      <TextGiver lead={word('add.lead')} take={begin} />
      <p class="reading-status" role="status">
        <Show when={reading()}>{(file) => word('add.reading', { file: file() })}</Show>
      </p>
      <p class="note">{word('add.private', { folder: props.of.folder })}</p>
    </article>
  );
}
