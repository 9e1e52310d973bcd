import { createSignal } from 'solid-js';
import { write } from './review-session-state.ts';
import { askWorkbench } from './workbench-client.ts';

/** Report of the server on a text that it added. */
interface AddedText {
  readonly document: string;
  readonly publisher: string;
  readonly title: string;
  readonly date: string;
  readonly dateInferred: string | null;
  readonly leftOut: number;
  readonly claims: number;
  readonly copies: readonly { readonly of: string; readonly share: number }[];
}

const [added, setAdded] = createSignal<readonly AddedText[]>([]);
const [reading, setReading] = createSignal<string | null>(null);

export { added, reading };

interface GivenOptions {
  /** Event that the texts are about; the server decides where it is empty. */
  readonly event?: string;
  /** Name of the source, for a text that does not state one. */
  readonly publisher?: string;
}

/** Adds files to the corpus one after the other, so that a copy finds its original. */
export function giveTexts(files: readonly File[], { event = '', publisher = '' }: GivenOptions = {}): void {
  for (const file of files)
    void write(async () => {
      setReading(file.name);
      const query = new URLSearchParams({ name: file.name, ...(event !== '' && { event }), ...(publisher !== '' && { publisher }) });
      try {
        const report = await askWorkbench<AddedText>(`texts?${query}`, { body: file });
        setAdded([...added(), report]);
      } finally {
        setReading(null);
      }
    });
}
