import { sideBySide } from '../layout/grid.ts';
import { type Line, line, lineWidth, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';

/** A labelled part of a thing; parts without a line are left out. */
export interface Field {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** Labels in a column of their own, each part wrapped beside its label. */
export function layFields(fields: readonly Field[], width: number): Line[] {
  const told = fields.filter((f) => f.lines.length > 0);
  const widest = Math.max(0, ...told.map((f) => lineWidth(line(f.label))));
  const label = Math.min(widest, Math.floor(width / 3));
  return told.flatMap((f) =>
    sideBySide(
      [wrap(line(span(f.label, 'quiet')), label), f.lines.flatMap((l) => wrap(l, width - label - 2))],
      [label, width - label - 2],
      () => [span('  ')],
    ),
  );
}

/** A field of one line of text, or none where there is no text. */
export function field(label: string, text: string | null | undefined): Field {
  return { label, lines: text ? [line(text)] : [] };
}

export function listField(label: string, texts: readonly string[]): Field {
  return { label, lines: texts.map((t) => line(t)) };
}

/** The same read aloud: `Label: text`, a part a line. */
export function speakFields(fields: readonly Field[]): Line[] {
  return fields
    .filter((f) => f.lines.length > 0)
    .map(({ label, lines }) => line(`${label}: `, ...lines.flatMap((l, i) => [...(i === 0 ? [] : [span('; ')]), ...l])));
}
