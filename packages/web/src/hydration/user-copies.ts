import type { UnidentifiedText } from '@synoptic/core/hydrate/hydrate';
import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { createSignal } from 'solid-js';
import type { OpenCopy } from './open-copy.ts';

/** Far above any document: what is larger was dropped by mistake. */
export const MAX_COPY_MEGABYTES = 32;

/** What became of the file that the reader gave for a document. */
type UserCopyState =
  | { readonly is: 'reading' | 'large'; readonly file: string }
  | { readonly is: 'failed'; readonly file: string; readonly why: string }
  | { readonly is: 'stranger'; readonly file: string; readonly stranger: UnidentifiedText }
  | { readonly is: 'open'; readonly file: string; readonly copy: OpenCopy };

/** The reader's texts live here and nowhere else: no storage, no request. They end with the page. */
const [texts, setTexts] = createSignal<ReadonlyMap<Id, UserCopyState>>(new Map());

let matcherImport: Promise<typeof import('./open-copy.ts')> | null = null;

/** Fetches the code that matches, as soon as a file is on its way: once there is a text, nothing is asked of any server. */
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

/** The copy of a document that stands open. */
export function openCopyOf(document: Id): OpenCopy | null {
  const own = userCopyOf(document);
  return own?.is === 'open' ? own.copy : null;
}

export function removeUserCopy(document: Id): void {
  setTexts(new Map([...texts()].filter(([id]) => id !== document)));
}

/** Opens the first of some files that is a copy of the document; else says why the last is none. */
export async function openUserCopies(files: readonly File[], answer: DocumentAnswer): Promise<void> {
  for (const file of files) {
    setUserCopy(answer.document.id, { is: 'reading', file: file.name });
    const own = await readUserCopy(file, answer);
    setUserCopy(answer.document.id, own);
    if (own.is === 'open') return;
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

function setUserCopy(document: Id, own: UserCopyState): void {
  setTexts(new Map(texts()).set(document, own));
}
