import { sideBySide } from '../layout/format-columns.ts';
import { line, lineWidth, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';

/** A label with lines of text; fields without a line are omitted. */
export interface Field {
  readonly label: string;
  readonly lines: readonly StyledLine[];
}

/** Labels in a column of their own, each field wrapped beside its label. */
export function fieldLines(fields: readonly Field[], width: number): StyledLine[] {
  const told = fields.filter((f) => f.lines.length > 0);
  const widest = Math.max(0, ...told.map((f) => lineWidth(line(f.label))));
  const label = Math.min(widest, Math.floor(width / 3));
  return told.flatMap((f) =>
    sideBySide(
      [wrapLine(line(span(f.label, 'quiet')), label), f.lines.flatMap((l) => wrapLine(l, width - label - 2))],
      [label, width - label - 2],
      () => [span('  ')],
    ),
  );
}

/** A field of one line of text, or without a line where there is no text. */
export function field(label: string, text: string | null | undefined): Field {
  return { label, lines: text ? [line(text)] : [] };
}

export function listField(label: string, texts: readonly string[]): Field {
  return { label, lines: texts.map((t) => line(t)) };
}

/** The same for a screen reader: `Label: text`, one field per line. */
export function spokenFieldLines(fields: readonly Field[]): StyledLine[] {
  return fields
    .filter((f) => f.lines.length > 0)
    .map(({ label, lines }) => line(`${label}: `, ...lines.flatMap((l, i) => [...(i === 0 ? [] : [span('; ')]), ...l])));
}
