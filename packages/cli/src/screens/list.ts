import { claim } from './claim.ts';
import { command } from './command.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { entry } from './entry.ts';
import { events } from './events.ts';
import { help } from './help.ts';
import { ledger } from './ledger.ts';
import { overview } from './overview.ts';
import type { Screen, ScreenName, ScreenState } from './screen.ts';
import { search } from './search.ts';
import { synopsis } from './synopsis.ts';
import { thing } from './thing.ts';
import { timeline } from './timeline.ts';

/** Every screen. To add one: one file, one line here and its state in `ScreenState`. */
const SCREENS: { readonly [N in ScreenName]: Screen<Extract<ScreenState, { screen: N }>> } = {
  overview,
  events,
  documents,
  document,
  ledger,
  entry,
  timeline,
  search,
  thing,
  synopsis,
  claim,
  command,
  help,
};

export function screenOf<S extends ScreenState>(state: S): Screen<S> {
  return SCREENS[state.screen] as unknown as Screen<S>;
}
