import type { Anchor } from '@synoptic/core/shapes/claim';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { useAnchorAddress } from './anchor-address.ts';

/** Links to the lines of an answer, those of one document together after its siglum. */
export function AnswerAnchors(props: { of: readonly Anchor[] }) {
  const { t, tell } = useLanguage();
  const { document } = useAccounts();
  const address = useAnchorAddress();
  const byDocument = () => {
    const groups = new Map<Id, Map<string, Anchor>>();
    for (const anchor of props.of) {
      const lines = groups.get(anchor.document) ?? new Map<string, Anchor>();
      groups.set(anchor.document, lines.set(writeLocator(anchor.lines, '–'), anchor));
    }
    return [...groups].map(([id, lines]) => ({ document: document(id), lines: [...lines] }));
  };
  return (
    <For each={byDocument()}>
      {(group) => (
        <span class="places" title={tell(group.document?.label)}>
          <SiglumBadge of={group.document?.siglum ?? ''} />
          <For each={group.lines}>
            {([lines, anchor]) => (
              <a href={address(anchor)} aria-label={`${group.document?.siglum} ${t('line', { n: lines })}`}>
                ¶{lines}
              </a>
            )}
          </For>
        </span>
      )}
    </For>
  );
}
