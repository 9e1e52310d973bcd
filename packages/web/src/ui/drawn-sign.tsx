import { Show } from 'solid-js';
import { SIGN_STROKES } from './sign-strokes.ts';

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
