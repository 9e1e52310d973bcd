import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { acceptFileDrops } from '../ui/accept-file-drops.ts';

interface TextGiverProps {
  readonly take: (files: readonly File[], publisher?: string) => void;
  readonly lead: string;
}

/** Ways to give texts: a drop anywhere on the page, a choice of files, or a paste. */
export function TextGiver(props: TextGiverProps) {
  const { word } = useWords('workbench');
  const [over, setOver] = createSignal(false);
  const [pasting, setPasting] = createSignal(false);
  let chosen: HTMLInputElement | undefined;
  let field: HTMLTextAreaElement | undefined;
  let source: HTMLInputElement | undefined;
  onMount(() => onCleanup(acceptFileDrops({ take: (files) => props.take(files), over: setOver, prepare: () => {} })));
  const paste = (event: SubmitEvent) => {
    event.preventDefault();
    const name = source?.value.trim() ?? '';
    const text = field?.value ?? '';
    if (text.trim() === '') return;
    props.take([new File([text], `${name || 'text'}.txt`, { type: 'text/plain' })], name);
    setPasting(false);
  };
  return (
    <div class="give-texts" classList={{ over: over() }}>
      <p class="give">
        <span>{props.lead}</span>
        <button type="button" class="primary" onClick={() => chosen?.click()}>
          {word('add.choose')}
        </button>
        <button type="button" class="quiet" aria-expanded={pasting()} onClick={() => setPasting(!pasting())}>
          {word('add.paste')}
        </button>
        <input
          ref={chosen}
          type="file"
          multiple
          class="unseen"
          tabindex="-1"
          aria-hidden="true"
          onChange={(event) => {
            props.take([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <Show when={pasting()}>
        <form class="paste" onSubmit={paste}>
          <label>
            {word('add.paste.name')}
            <input ref={source} type="text" required maxlength="120" />
          </label>
          <label>
            {word('add.paste.label')}
            <textarea ref={field} rows="8" required spellcheck={false} />
          </label>
          <button type="submit" class="primary">
            {word('add.paste.save')}
          </button>
        </form>
      </Show>
    </div>
  );
}
