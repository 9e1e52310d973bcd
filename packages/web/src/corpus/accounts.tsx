import type { Document, Voice } from '@synoptic/core/shapes/document';
import { type Id, slugOf } from '@synoptic/core/text/id';
import { createComputed, createContext, createMemo, type ParentProps, useContext } from 'solid-js';
import { cachedReader, readAttempt } from './cached-reader.ts';
import { createAnswer } from './create-answer.ts';

/** Number of hues in the style sheet: eight colours, each with four kinds of ring around the siglum. Hue 0 is the text colour. */
const HUES = 32;

/** Looks up documents and voices by siglum or id. A document and its voices have the same hue on every page. */
export interface Accounts {
  /** Inside a Suspense: what reads it is shown once the documents have come, or have failed to. */
  come(): unknown;
  documents(): readonly Document[];
  document(id: Id): Document | undefined;
  voice(siglum: string): Voice | undefined;
  hueOfDocument(id: Id): number;
  hueOf(siglum: string): number;
  /** The document of a passage or a claim, whose ids begin with the document's siglum. */
  documentOf(id: Id): Document | undefined;
}

const AccountsContext = createContext<Accounts>();

export function AccountsProvider(props: ParentProps) {
  const [documents] = createAnswer(readAttempt, cachedReader.documents);
  const accounts = createAccounts(
    () => documents() ?? [],
    () => !documents.error && documents.latest,
  );
  return <AccountsContext.Provider value={accounts}>{props.children}</AccountsContext.Provider>;
}

/** Documents of a draft in place of those of the corpus. */
export function GivenAccounts(props: ParentProps<{ documents: readonly Document[] }>) {
  const accounts = createAccounts(
    () => props.documents,
    () => true,
  );
  return <AccountsContext.Provider value={accounts}>{props.children}</AccountsContext.Provider>;
}

function createAccounts(documents: () => readonly Document[], come: () => unknown): Accounts {
  const sorted = createMemo(() => [...documents()].sort((a, b) => a.siglum.length - b.siglum.length || (a.siglum < b.siglum ? -1 : 1)));
  const voices = createMemo(() => new Map(sorted().flatMap((d) => d.voices.map((v) => [v.siglum, v] as const))));
  const hueOfDocument = (id: Id): number => (sorted().findIndex((d) => d.id === id) % HUES) + 1;
  return {
    come,
    documents: sorted,
    document: (id) => sorted().find((d) => d.id === id),
    voice: (siglum) => voices().get(siglum),
    hueOfDocument,
    hueOf(siglum) {
      const document = voices().get(siglum)?.document ?? sorted().find((d) => d.siglum === siglum)?.id;
      return document ? hueOfDocument(document) : 0;
    },
    documentOf: (id) => sorted().find((d) => slugOf(id).startsWith(`${d.siglum.toLowerCase()}-`)),
  };
}

/** Holds a page back until the documents are there: a page that is drawn without them grows when they come, and its parts move. */
export function WithAccounts(props: ParentProps) {
  createComputed(useAccounts().come);
  return <>{props.children}</>;
}

export function useAccounts(): Accounts {
  const accounts = useContext(AccountsContext);
  if (!accounts) throw new Error('no accounts around this part of the page');
  return accounts;
}
