import { claimScreen } from './claim.ts';
import { commandPaletteScreen } from './command-palette.ts';
import { documentScreen } from './document.ts';
import { documentsScreen } from './documents.ts';
import { entitiesScreen } from './entities.ts';
import { eventsScreen } from './events.ts';
import { helpScreen } from './help.ts';
import { ledgerScreen } from './ledger/ledger.ts';
import { ledgerEntryScreen } from './ledger/ledger-entry.ts';
import { overviewScreen } from './overview.ts';
import type { Screen } from './screen.ts';
import type { ScreenName, ScreenState } from './screen-state.ts';
import { searchScreen } from './search.ts';
import { synopsisScreen } from './synopsis/synopsis.ts';
import { thingScreen } from './thing.ts';
import { timelineScreen } from './timeline/timeline.ts';

/** Every screen. To add one: one file, one line here and its state in `state.ts`. */
const SCREENS: { readonly [N in ScreenName]: Screen<Extract<ScreenState, { screen: N }>> } = {
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
  synopsis: synopsisScreen,
  claim: claimScreen,
  command: commandPaletteScreen,
  help: helpScreen,
};

export function screenFor<N extends ScreenName>(state: { readonly screen: N }): Screen<Extract<ScreenState, { screen: N }>> {
  return SCREENS[state.screen];
}
