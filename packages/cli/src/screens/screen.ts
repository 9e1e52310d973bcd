import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { StyledLine } from '../layout/styled-line.ts';
import type { WindowSize } from '../layout/window-size.ts';
import type { SessionAnswers } from '../session/session-answers.ts';
import type { KeyHint } from './frame/key-hint.ts';
import type { ScreenState } from './screen-state.ts';

/** What a screen is drawn from. */
export interface ScreenContext {
  readonly size: WindowSize;
  readonly language: InterfaceLanguage;
  readonly reader: Reader;
  /** Address of the API behind the reader, for permalinks. */
  readonly base: string | null;
  readonly answers: SessionAnswers;
  /** The reader's own copies of documents, on the reader's own machine; none anywhere else. */
  readonly texts: ReadonlyMap<Id, Hydration>;
  /** Whether the terminal may take text for its clipboard. */
  readonly copies: boolean;
  /** A message of the moment, in place of the footer's first line. */
  readonly message: string | null;
}

/** What a key leads to. */
export type ScreenAction =
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

/** A screen is three functions: how its state looks, how it is read aloud, and where a key leads. None knows how it reaches a terminal. */
export interface Screen<S extends ScreenState> {
  readonly keys: readonly KeyHint[];
  draw(state: S, scene: ScreenContext): readonly StyledLine[];
  /** The same in words, line by line: no frames, no columns, no signs; only what stands where the reader stands. */
  speak(state: S, scene: ScreenContext): readonly StyledLine[];
  press(state: S, key: string, scene: ScreenContext): ScreenAction;
  /** Keys are text just now: `q` and `?` have no meaning of their own. */
  typing?(state: S): boolean;
}
