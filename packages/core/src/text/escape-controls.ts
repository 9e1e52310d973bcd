/** Control, format, separator and unpaired surrogate code points, and invisible letters: a terminal would execute or hide them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}[\p{Default_Ignorable_Code_Point}--\p{Variation_Selector}]]/gv;

/** Text with each code point that a terminal would execute or hide written out: `<U+202E>`. */
export function escapeControls(text: string): string {
  return text.replace(UNSEEN, (point) => `<U+${codeOf(point)}>`);
}

/** Equivalent JSON that cannot control a terminal: such code points become `\uXXXX`. */
export function escapeJsonControls(json: string): string {
  return json.replace(UNSEEN, (point) => (point === '\n' ? point : [...unitsOf(point)].map((unit) => `\\u${unit}`).join('')));
}

function codeOf(point: string): string {
  return (point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function* unitsOf(point: string): Generator<string> {
  for (let i = 0; i < point.length; i++) yield point.charCodeAt(i).toString(16).padStart(4, '0');
}
