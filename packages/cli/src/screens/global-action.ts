import type { GlobalAction, KeyScope } from './keymap.ts';
import type { ScreenAction } from './screen-definition.ts';
import { MAIN_SCREENS, openCommandPalette, SEARCH_STATE } from './screen-state.ts';

/** The result of a key that means the same on every screen; help and commands are about the scope where they were opened. */
export function globalAction(action: GlobalAction, scope: KeyScope): ScreenAction {
  switch (action) {
    case 'open-search':
      return { do: 'open', state: SEARCH_STATE };
    case 'open-commands':
      return { do: 'open', state: openCommandPalette(scope) };
    case 'open-help':
      return { do: 'open', state: { screen: 'help', of: scope, top: 0 } };
    case 'next-language':
      return { do: 'language' };
    case 'next-theme':
      return { do: 'theme' };
    case 'quit':
      return { do: 'leave' };
    case 'go-overview':
    case 'go-events':
    case 'go-entities':
    case 'go-documents':
    case 'go-ledger':
    case 'go-timeline':
    case 'go-search':
      return goTo(action);
  }
}

function goTo(action: Extract<GlobalAction, `go-${string}`>): ScreenAction {
  const [overview] = MAIN_SCREENS;
  return { do: 'go', state: MAIN_SCREENS.find(({ screen }) => action === `go-${screen}`) ?? overview };
}
