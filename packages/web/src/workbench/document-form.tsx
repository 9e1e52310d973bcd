import type { WorkbenchDocument } from '@synoptic/core/review/workbench-review';
import { createSignal, onMount } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { write } from './review-session-state.ts';
import { askWorkbench } from './workbench-client.ts';

/** Form for what a reader sees of a document: its siglum, name and day. */
export function DocumentForm(props: { of: WorkbenchDocument; close: () => void }) {
  const { tell } = useLanguage();
  const { word } = useWords('workbench');
  const [siglum, setSiglum] = createSignal(props.of.siglum);
  const [label, setLabel] = createSignal(tell(props.of.label));
  const [date, setDate] = createSignal(props.of.date);
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const body = { siglum: siglum(), label: label(), date: date(), digest: props.of.digest };
    void write(async () => {
      await askWorkbench(`documents/${props.of.slug}`, { body });
      props.close();
    });
  };
  return (
    <form class="document-form" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && props.close()}>
      <label class="narrow">
        {word('document.siglum')}
        <input
          ref={field}
          type="text"
          required
          pattern="[A-Z][a-z]?"
          value={siglum()}
          onInput={(event) => setSiglum(event.currentTarget.value)}
        />
      </label>
      <label>
        {word('document.label')}
        <input type="text" required maxlength="200" value={label()} onInput={(event) => setLabel(event.currentTarget.value)} />
      </label>
      <label class="narrow">
        {word('document.date')}
        <input type="text" required value={date()} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <p class="form-buttons">
        <button type="submit" class="primary">
          {word('document.save')}
        </button>
        <button type="button" class="quiet" onClick={() => props.close()}>
          {word('edit.cancel')}
        </button>
      </p>
    </form>
  );
}
