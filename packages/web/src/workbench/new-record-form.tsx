import type { OfferedRecord } from '@synoptic/core/review/workbench-review';
import { NEW_FACET_VALUES } from '@synoptic/core/values/new-facet-values';
import { createSignal, For, onMount, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { write } from './review-session-state.ts';
import { askWorkbench } from './workbench-client.ts';

interface NewRecordFormProps {
  readonly is: 'entity' | 'event' | 'facet';
  /** Default language of the corpus, in which the name is given. */
  readonly standard: string;
  readonly kinds: readonly OfferedRecord[];
  readonly made: (id: string) => void;
  readonly close: () => void;
}

/** Form for an entity, an event or a question that the corpus lacks. */
export function NewRecordForm(props: NewRecordFormProps) {
  const { tell } = useLanguage();
  const { word } = useWords('workbench');
  const [name, setName] = createSignal('');
  const [kind, setKind] = createSignal(props.kinds[0]?.id ?? 'person');
  const [value, setValue] = createSignal<string>('quantity' satisfies (typeof NEW_FACET_VALUES)[number]);
  const [date, setDate] = createSignal('');
  const [framing, setFraming] = createSignal(false);
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const { is, standard } = props;
    const body = { is, standard, name: name(), kind: kind(), value: value(), date: date(), nature: framing() ? 'framing' : 'factual' };
    void write(async () => {
      const { id } = await askWorkbench<{ id: string }>('records', { body });
      props.made(id);
    });
  };
  return (
    <form class="new-record" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && props.close()}>
      <h3>{word(`new.${props.is}`)}</h3>
      <label class="wide">
        {word(props.is === 'facet' ? 'new.question' : 'new.name')}
        <input ref={field} type="text" required maxlength="200" value={name()} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <Show when={props.is === 'entity'}>
        <label>
          {word('new.kind')}
          <select onChange={(event) => setKind(event.currentTarget.value)}>
            <For each={props.kinds}>
              {(one) => (
                <option value={one.id} selected={one.id === kind()}>
                  {tell(one.label)}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <Show when={props.is === 'event'}>
        <label>
          {word('new.date')}
          <input type="text" pattern="\d{4}(-\d{2}(-\d{2})?)?" value={date()} onInput={(event) => setDate(event.currentTarget.value)} />
        </label>
      </Show>
      <Show when={props.is === 'facet'}>
        <label>
          {word('new.value')}
          <select onChange={(event) => setValue(event.currentTarget.value)}>
            <For each={NEW_FACET_VALUES}>{(one) => <option value={one}>{word(`new.value.${one}`)}</option>}</For>
          </select>
        </label>
        <label class="check">
          <input type="checkbox" checked={framing()} onChange={(event) => setFraming(event.currentTarget.checked)} /> {word('new.framing')}
        </label>
      </Show>
      <p class="form-buttons">
        <button type="submit" class="primary">
          {word('new.save')}
        </button>
        <button type="button" class="quiet" onClick={() => props.close()}>
          {word('edit.cancel')}
        </button>
      </p>
    </form>
  );
}
