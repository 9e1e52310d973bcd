import type { KeyBinding } from './keymap.ts';

/** The keys that are bound to an action: `['>']` for `next-difference`. */
export function keysOfAction(bindings: readonly KeyBinding[], action: string): readonly string[] {
  return bindings.flatMap(({ keys }) => Object.keys(keys).filter((key) => keys[key] === action));
}
