import type { UnidentifiedText } from '@synoptic/core/hydrate/hydrate';
import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { createSignal } from 'solid-js';
import type { OpenCopy } from './open-copy.ts';

/** Size limit, far above any document: a larger file was dropped by mistake. */
export const MAX_COPY_MEGABYTES = 32;

/** State of the file that the user opened for a document. */
type UserCopyState =
  | { readonly is: 'reading' | 'large'; readonly file: string }
  | { readonly is: 'failed'; readonly file: string; readonly why: string }
  | { readonly is: 'stranger'; readonly file: string; readonly stranger: UnidentifiedText }
  | { readonly is: 'open'; readonly file: string; readonly copy: OpenCopy };

/** The user's texts, held only in memory until the page closes: never stored, never sent. */
const [texts, setTexts] = createSignal<ReadonlyMap<Id, UserCopyState>>(new Map());

let matcherImport: Promise<typeof import('./open-copy.ts')> | null = null;

/** Loads the matching code when a file is about to be opened, so that no request is made once the text is read. */
export function preloadMatcher(): Promise<typeof import('./open-copy.ts')> {
  matcherImport ??= import('./open-copy.ts').catch((error) => {
    matcherImport = null;
    throw error;
  });
  return matcherImport;
}

export function userCopyOf(document: Id): UserCopyState | undefined {
  return texts().get(document);
}

/** The open copy of a document, or null. */
export function openCopyOf(document: Id): OpenCopy | null {
  const state = userCopyOf(document);
  return state?.is === 'open' ? state.copy : null;
}

export function removeUserCopy(document: Id): void {
  setTexts(new Map([...texts()].filter(([id]) => id !== document)));
}

/** Opens the first file that matches the document; if none does, the state of the last one says why. */
export async function openUserCopies(files: readonly File[], answer: DocumentAnswer): Promise<void> {
  for (const file of files) {
    setUserCopy(answer.document.id, { is: 'reading', file: file.name });
    const state = await readUserCopy(file, answer);
    setUserCopy(answer.document.id, state);
    if (state.is === 'open') return;
  }
}

async function readUserCopy(file: File, answer: DocumentAnswer): Promise<UserCopyState> {
  if (file.size > MAX_COPY_MEGABYTES * 1024 * 1024) return { is: 'large', file: file.name };
  try {
    const { openCopy } = await preloadMatcher();
    const result = openCopy(new Uint8Array(await file.arrayBuffer()), answer);
    return 'text' in result ? { is: 'open', file: file.name, copy: result } : { is: 'stranger', file: file.name, stranger: result };
  } catch (error) {
    return { is: 'failed', file: file.name, why: error instanceof Error ? error.message : String(error) };
  }
}

function setUserCopy(document: Id, state: UserCopyState): void {
  setTexts(new Map(texts()).set(document, state));
}
