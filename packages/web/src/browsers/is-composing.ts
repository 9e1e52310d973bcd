/** Key code of keys that an input method takes. Safari sends the Enter that ends an input with it, after `compositionend` and with `isComposing` false. */
const TAKEN_BY_INPUT_METHOD = 229;

/** True if a key belongs to an input method, such as the Enter that accepts a conversion. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}
