import type { Id } from '@synoptic/core/text/id';
import { slugOf } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { passagePath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from '../ui/fact.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

const FEW = 6;

/** Passages that mention an item, by document: the first few, and the number of the rest. */
export function MentionedIn(props: { passages: readonly Id[] }) {
  const { t, href, count } = useLanguage();
  const { documents, documentOf } = useAccounts();
  const byDocument = createMemo(() =>
    documents()
      .map((document) => ({ document, passages: props.passages.filter((p) => documentOf(p)?.id === document.id) }))
      .filter((d) => d.passages.length > 0),
  );
  return (
    <Show when={byDocument().length > 0}>
      <Fact name={t('mentioned-in')}>
        <For each={byDocument()}>
          {({ document, passages }) => (
            <span class="mentions">
              <SiglumBadge of={document.siglum} />
              <span class="anchors">
                <For each={passages.slice(0, FEW)}>
                  {(p) => <a href={href(passagePath(document.id, p))}>¶{slugOf(p).split('-').at(-1)}</a>}
                </For>
              </span>
              <Show when={passages.length > FEW}>
                <small>{count('count.more', passages.length - FEW)}</small>
              </Show>
            </span>
          )}
        </For>
      </Fact>
    </Show>
  );
}
