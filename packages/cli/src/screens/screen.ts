import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import type { Answers } from '../answers.ts';
import type { Line } from '../layout/line.ts';
import type { CliWord } from '../locale/tell.ts';
import type { ClaimState } from './claim.ts';
import type { CommandState } from './command.ts';
import type { DocumentState } from './document.ts';
import type { DocumentsState } from './documents.ts';
import type { EntryState } from './entry.ts';
import type { EventsState } from './events.ts';
import type { HelpState } from './help.ts';
import type { LedgerState } from './ledger.ts';
import type { OverviewState } from './overview.ts';
import type { SearchState } from './search.ts';
import type { SynopsisState } from './synopsis.ts';
import type { ThingState } from './thing.ts';
import type { TimelineState } from './timeline.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a screen is drawn from. */
export interface Scene {
  readonly size: Size;
  readonly language: Language;
  readonly reader: Reader;
  /** Address of the API behind the reader, for permalinks. */
  readonly base: string | null;
  readonly answers: Answers;
  /** The reader's own copies of documents, on the reader's own machine; none anywhere else. */
  readonly texts: ReadonlyMap<Id, Hydration>;
  /** A message of the moment, in place of the footer's first line. */
  readonly message: string | null;
}

export type ScreenState =
  | OverviewState
  | EventsState
  | DocumentsState
  | DocumentState
  | LedgerState
  | EntryState
  | TimelineState
  | SearchState
  | ThingState
  | SynopsisState
  | ClaimState
  | CommandState
  | HelpState;
export type ScreenName = ScreenState['screen'];

/** What a key leads to. */
export type Step =
  | { readonly do: 'stay'; readonly state: ScreenState }
  | { readonly do: 'open'; readonly state: ScreenState }
  | { readonly do: 'back' }
  /** To one of the main screens; `back` from there leads to the overview. */
  | { readonly do: 'go'; readonly state: ScreenState }
  | { readonly do: 'language' }
  | { readonly do: 'theme' }
  | { readonly do: 'leave' }
  | { readonly do: 'copy'; readonly text: string; readonly called: string }
  | { readonly do: 'say'; readonly text: string };

/** Keys and what they do, for the footer and for help. */
export interface KeyHint {
  readonly keys: string;
  readonly what: CliWord;
  /** Shown in the footer too. */
  readonly foot?: boolean;
}

/** A screen is two functions: what its state looks like, and where a key leads. Neither knows how it reaches a terminal. */
export interface Screen<S extends ScreenState> {
  readonly keys: readonly KeyHint[];
  draw(state: S, scene: Scene): readonly Line[];
  press(state: S, key: string, scene: Scene): Step;
  /** Keys are text just now: `q` and `?` have no meaning of their own. */
  typing?(state: S): boolean;
}
