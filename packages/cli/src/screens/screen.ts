import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Answers } from '../answers.ts';
import type { Line } from '../layout/line.ts';
import type { CliWord } from '../locale/tell.ts';
import type { ClaimState } from './claim.ts';
import type { EventsState } from './events.ts';
import type { HelpState } from './help.ts';
import type { SynopsisState } from './synopsis.ts';

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
  /** A message of the moment, in place of the footer's first line. */
  readonly message: string | null;
}

export type ScreenState = EventsState | SynopsisState | ClaimState | HelpState;
export type ScreenName = ScreenState['screen'];

/** What a key leads to. */
export type Step =
  | { readonly do: 'stay'; readonly state: ScreenState }
  | { readonly do: 'open'; readonly state: ScreenState }
  | { readonly do: 'back' }
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
