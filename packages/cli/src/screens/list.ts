import { claim } from './claim.ts';
import { command } from './command.ts';
import { document } from './document.ts';
import { documents } from './documents.ts';
import { entities } from './entities.ts';
import { entry } from './entry.ts';
import { events } from './events.ts';
import { help } from './help.ts';
import { ledger } from './ledger.ts';
import { overview } from './overview.ts';
import type { Screen } from './screen.ts';
import { search } from './search.ts';
import type { ScreenName, ScreenState } from './state.ts';
import { synopsis } from './synopsis.ts';
import { thing } from './thing.ts';
import { timeline } from './timeline.ts';

/** Every screen. To add one: one file, one line here and its state in `state.ts`. */
const SCREENS: { readonly [N in ScreenName]: Screen<Extract<ScreenState, { screen: N }>> } = {
  overview,
  events,
  entities,
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
