import { escapeControls } from '../../text/escape-controls.ts';
import type { ItemFault } from './proposed-item.ts';
import { repeatsText } from './repeats-text.ts';
import type { VerifiedText } from './verified-text.ts';

/** Fault of words that would go into a record: they must not be the text's, since texts stay on the machine, and must not hide anything. */
export function unfitWords(parts: readonly unknown[], text: Pick<VerifiedText, 'text' | 'letters' | 'sentences'>): ItemFault | null {
  const written = parts.flatMap(stringsIn);
  if (written.some((words) => escapeControls(words) !== words))
    return { step: 'S5', message: 'a word of the item has invisible or control characters', hint: 'send plain text' };
  if (!written.some((words) => repeatsText(words, text))) return null;
  return {
    step: 'S5',
    message: 'gloss, value or reason repeats a sentence of the text',
    hint: 'say it in your own words: only the quote is the text’s',
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
