import { claimScreen } from './claim-screen.tsx';
import { commandPaletteScreen } from './command-palette-screen.tsx';
import { documentScreen } from './document-screen.tsx';
import { documentsScreen } from './documents-screen.tsx';
import { entitiesScreen } from './entities-screen.tsx';
import { eventsScreen } from './events-screen.tsx';
import { helpScreen } from './help-screen.tsx';
import { ledgerEntryScreen } from './ledger/ledger-entry-screen.tsx';
import { ledgerScreen } from './ledger/ledger-screen.tsx';
import { overviewScreen } from './overview-screen.tsx';
import type { RegisteredScreen } from './screen-definition.ts';
import type { ScreenName, ScreenState } from './screen-state.ts';
import { searchScreen } from './search-screen.tsx';
import { synopsisScreen } from './synopsis/synopsis-screen.tsx';
import { thingScreen } from './thing-screen.tsx';
import { threadsScreen } from './threads-screen.tsx';
import { timelineScreen } from './timeline/timeline-screen.tsx';
import { wholesScreen } from './wholes-screen.tsx';

/** Every screen. To add one: one file, one line here, its state in `screen-state.ts` and its keys in `keymap.ts`. */
const SCREENS: { readonly [N in ScreenName]: RegisteredScreen<Extract<ScreenState, { screen: N }>> } = {
  overview: overviewScreen,
  events: eventsScreen,
  entities: entitiesScreen,
  documents: documentsScreen,
  document: documentScreen,
  ledger: ledgerScreen,
  entry: ledgerEntryScreen,
  timeline: timelineScreen,
  search: searchScreen,
  thing: thingScreen,
  threads: threadsScreen,
  wholes: wholesScreen,
  synopsis: synopsisScreen,
  claim: claimScreen,
  command: commandPaletteScreen,
  help: helpScreen,
};

/** The screen of a state. */
export function screenOf<N extends ScreenName>(state: { readonly screen: N }): RegisteredScreen<Extract<ScreenState, { screen: N }>> {
  return SCREENS[state.screen];
}
