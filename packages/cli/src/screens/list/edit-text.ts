/** The text after a key that edits it; null for other keys. */
export function editText(text: string, key: string): string | null {
  if (key === 'backspace') return [...text].slice(0, -1).join('');
  if (key === 'ctrl-u') return '';
  return [...key].length === 1 ? text + key : null;
}
