/** Text as HTML: the only way by which a value gets into the page. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A template whose values are escaped, unless they are HTML made by it. */
export function safeHtml(parts: TemplateStringsArray, ...values: readonly (string | SafeHtml | readonly SafeHtml[])[]): SafeHtml {
  const written = values.map((value) =>
    typeof value === 'string' ? escapeHtml(value) : Array.isArray(value) ? value.join('') : String(value),
  );
  return new SafeHtml(parts.map((part, i) => part + (written[i] ?? '')).join(''));
}

/** Text that is HTML already, and is not escaped again. */
export class SafeHtml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}
