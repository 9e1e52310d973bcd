import type { Network } from '@synoptic/core/shapes/network';
import { createMemo, For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { originPaths } from './origin-paths.ts';

/** Quoted speakers, and the voices through whom their words reach each document: the attribution flow for a narrow screen. */
export function OriginList(props: { network: Network }) {
  const { href, count } = useLanguage();
  const { word } = useWords('network');
  const { document } = useAccounts();
  const origins = createMemo(() => originPaths(props.network));
  return (
    <ol class="origin-list" aria-label={word('origins')}>
      <For each={origins()}>
        {({ origin, weight, paths }) => (
          <li>
            <a href={href(thingPath(origin.id))}>
              <DataText of={origin.label} />
            </a>{' '}
            <small>{count('count.claims', weight)}</small>
            <For each={paths}>
              {(path) => (
                <p>
                  <For each={path}>
                    {(node) => (
                      <>
                        <span class="step-arrow" aria-hidden="true" />
                        {node.kind === 'document' ? (
                          <SiglumBadge of={document(node.id)?.siglum ?? ''} />
                        ) : (
                          <DataText of={node.label} />
                        )}{' '}
                      </>
                    )}
                  </For>
                </p>
              )}
            </For>
          </li>
        )}
      </For>
    </ol>
  );
}
