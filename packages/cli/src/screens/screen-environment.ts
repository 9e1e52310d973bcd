import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { Paint } from '../layout/paint.ts';
import type { WindowSize } from '../layout/window-size.ts';
import type { SessionAnswers } from '../session/session-answers.ts';

/** Everything besides its own state that a screen and its actions read. */
export interface ScreenEnvironment {
  readonly size: WindowSize;
  readonly language: InterfaceLanguage;
  readonly paint: Paint;
  readonly reader: Reader;
  /** Address of the API behind the reader, for permalinks. */
  readonly base: string | null;
  readonly answers: SessionAnswers;
  /** The user's own copies of documents; empty for guests of a server. */
  readonly texts: ReadonlyMap<Id, Hydration>;
  /** True if the terminal may accept text for its clipboard. */
  readonly copies: boolean;
  /** A message in place of the first line of the footer, until the next key. */
  readonly message: string | null;
}
