import { Show } from 'solid-js';

/** Strokes of signs in a square of 16 units. They are drawn, as fonts lack some of them or draw them at sizes of their own. */
export const SIGN_STROKES: Readonly<Record<string, string>> = {
  '≠': 'M3 6h10M3 10h10M11 2.5 5 13.5',
  '◇': 'm8 2 6 6-6 6-6-6Z',
  '≢': 'M3 4.5h10M3 8h10M3 11.5h10M11 1.5 5 14.5',
  '→': 'M2 8h11M9 4l4 4-4 4',
  '∥': 'M6 2.5v11M10 2.5v11',
  '⊂': 'M13 3.5H8a4.5 4.5 0 0 0 0 9h5',
  '⊃': 'M3 3.5h5a4.5 4.5 0 0 1 0 9H3',
  '∩': 'M3.5 13V8a4.5 4.5 0 0 1 9 0v5',
  '⊕': 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2M8 5v6M5 8h6',
  '≁': 'M3 9c1.6-2.6 3.4-2.6 5-1s3.4 1.6 5-1M11 3 5 13',
  '+': 'M8 3v10M3 8h10',
  '−': 'M3 8h10',
  '–': 'M4 8h8',
  '1': 'M5.8 5 8.6 3v10M6 13h5.2',
  '=': 'M3 6h10M3 10h10',
  '?': 'M5.2 5.600a2.8 2.8 0 1 1 4.2 2.400C8.3 8.6 8 9.2 8 10.200M8 13v.3',
  '≈': 'M3 6.2c1.6-2.6 3.4-2.6 5-1s3.4 1.6 5-1M3 11.2c1.6-2.6 3.4-2.6 5-1s3.4 1.6 5-1',
  '∅': 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3M13 3 3 13',
  '⊣': 'M3 8h8M11 3v10',
  '·': 'M8 8v.1',
  '∘': 'M8 6a2 2 0 1 0 0 4 2 2 0 1 0 0-4',
  '‹': 'm10 4-4 4 4 4',
  '○': 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3',
  '●': 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3M8 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6M8 7a1 1 0 1 0 0 2 1 1 0 1 0 0-2',
  '◐': 'M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3M8 3v10M6 4v8M4.5 5.500v5',
  '×': 'M4 4l8 8M12 4l-8 8',
  '✓': 'm3 8.5 3.5 3.500L13 4.5',
  '↩': 'M6 3 2.5 6.5 6 10M3 6.500h7a3.2 3.2 0 0 1 0 6.500H7',
  '⇅': 'M5 13V3M2.5 5.5 5 3l2.5 2.500M11 3v10M8.5 10.5 11 13l2.5-2.5',
};

/** A sign, drawn in the colour and size of the text around it; one without a drawing is text. */
export function DrawnSign(props: { of: string }) {
  return (
    <Show when={SIGN_STROKES[props.of]} fallback={props.of}>
      {(strokes) => (
        <svg class="drawn-sign" viewBox="0 0 16 16" aria-hidden="true">
          <path d={strokes()} />
        </svg>
      )}
    </Show>
  );
}
