import type { SearchHit } from '@synoptic/core/shapes/search';
import { openDocument, openSynopsis, openThing, type ScreenState } from './screen-state.ts';

/** The screen that shows a hit of a search. */
export function screenOfHit({ type, id, home }: SearchHit): ScreenState {
  switch (type) {
    case 'document':
      return openDocument(id);
    case 'passage':
      return openDocument(home, id);
    case 'entity':
      return openThing(id);
    case 'event':
      return openSynopsis([id]);
    case 'claim':
      return openSynopsis([home], id);
  }
}
