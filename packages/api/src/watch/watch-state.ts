/** Problem in a watched data folder, as `synoptic check` reports it. */
export interface WatchedIssue {
  readonly file: string;
  /** Counted from 1, like `column`. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** State that a watching server sends to its pages. */
export interface WatchState {
  /** Digest of the corpus that the server answers from. */
  readonly digest: string;
  /** Errors in the folder since then; 0 if the corpus is that of the folder. */
  readonly problems: number;
  /** The first of them. */
  readonly issues: readonly WatchedIssue[];
}

/** Path of the event stream; it exists only while a server watches. */
export const WATCH_EVENTS_PATH = '/watch/events';

/** `meta` element of the viewer's page that names the digest at the time of the page, while a server watches. */
export const WATCH_META = 'synoptic-watch';
