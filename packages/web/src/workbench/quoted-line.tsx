import { createMemo, createResource, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { quotedWords } from './quoted-words.ts';
import { textOf, textVersion } from './review-session-state.ts';

interface QuotedLineProps {
  readonly document: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly language: string;
}

/** The words on which a claim rests, marked in the line around them. */
export function QuotedLine(props: QuotedLineProps) {
  const { word } = useWords('workbench');
  const [text] = createResource(() => textVersion(props.document), textOf);
  const quote = createMemo(() => {
    const found = text.latest;
    return found ? quotedWords(found, props.span) : null;
  });
  return (
    <Show when={quote()}>
      {(found) => (
        <blockquote class="quoted" lang={props.language || undefined} aria-label={word('words')}>
          {found().before}
          <mark>{found().words}</mark>
          {found().after}
        </blockquote>
      )}
    </Show>
  );
}
