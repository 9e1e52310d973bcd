import type { Anchor } from '@synoptic/core/shapes/claim';
import { createContext, useContext } from 'solid-js';
import { passagePath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';

/** Address of the line of an anchor, where it is not a page of the corpus: a draft's texts are on the page itself. */
export const AnchorAddressContext = createContext<(anchor: Anchor) => string>();

export function useAnchorAddress(): (anchor: Anchor) => string {
  const { href } = useLanguage();
  return useContext(AnchorAddressContext) ?? ((anchor) => href(passagePath(anchor.document, anchor.passage)));
}
