import { claim } from './claim.ts';
import { events } from './events.ts';
import { help } from './help.ts';
import type { Screen, ScreenName, ScreenState } from './screen.ts';
import { synopsis } from './synopsis.ts';

/** Every screen. To add one: one file, one line here and its state in `ScreenState`. */
const SCREENS: { readonly [N in ScreenName]: Screen<Extract<ScreenState, { screen: N }>> } = { events, synopsis, claim, help };

export function screenOf<S extends ScreenState>(state: S): Screen<S> {
  return SCREENS[state.screen] as unknown as Screen<S>;
}
