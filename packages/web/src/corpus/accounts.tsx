import type { Document, Voice } from '@synoptic/core/shapes/document';
import { type Id, slugOf } from '@synoptic/core/text/id';
import { createContext, createMemo, createResource, type ParentProps, useContext } from 'solid-js';
import { cachedReader, readAttempt } from './cached-reader.ts';

/** Hues that the style sheet knows; a further document begins again from the first. 0 is ink: no document's own. */
const HUES = 8;

/** Whose a siglum is, and its colour: one everywhere, and a document's voices share it. */
export interface Accounts {
  documents(): readonly Document[];
  document(id: Id): Document | undefined;
  voice(siglum: string): Voice | undefined;
  hueOfDocument(id: Id): number;
  hueOf(siglum: string): number;
  /** The document that a passage or a claim belongs to: their ids begin with the document's siglum. */
  documentOf(id: Id): Document | undefined;
}

const AccountsContext = createContext<Accounts>();

export function AccountsProvider(props: ParentProps) {
  const [documents] = createResource(readAttempt, cachedReader.documents);
  const inOrder = createMemo(() => [...(documents() ?? [])].sort((a, b) => (a.siglum < b.siglum ? -1 : 1)));
  const voices = createMemo(() => new Map(inOrder().flatMap((d) => d.voices.map((v) => [v.siglum, v] as const))));
  const hueOfDocument = (id: Id): number => (inOrder().findIndex((d) => d.id === id) % HUES) + 1;
  const accounts: Accounts = {
    documents: inOrder,
    document: (id) => inOrder().find((d) => d.id === id),
    voice: (siglum) => voices().get(siglum),
    hueOfDocument,
    hueOf(siglum) {
      const document = voices().get(siglum)?.document ?? inOrder().find((d) => d.siglum === siglum)?.id;
      return document ? hueOfDocument(document) : 0;
    },
    documentOf: (id) => inOrder().find((d) => slugOf(id).startsWith(`${d.siglum.toLowerCase()}-`)),
  };
  return <AccountsContext.Provider value={accounts}>{props.children}</AccountsContext.Provider>;
}

export function useAccounts(): Accounts {
  const accounts = useContext(AccountsContext);
  if (!accounts) throw new Error('no accounts around this part of the page');
  return accounts;
}
