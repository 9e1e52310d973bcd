import type { Id } from '@synoptic/core/text/id';
import { createEffect, For, on, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import type { ConnectedNode } from './connected-nodes.ts';

interface NodeListProps {
  nodes: readonly ConnectedNode[];
  chosen: Id | null;
  choose: (id: Id) => void;
}

/** Nodes of a network as a list; the chosen one shows its edges. */
export function NodeList(props: NodeListProps) {
  const { word } = useWords('network');
  let list: HTMLUListElement | undefined;
  createEffect(
    on(
      () => props.chosen,
      () => list?.querySelector('[aria-expanded=true]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' }),
      { defer: true },
    ),
  );
  return (
    <ul class="nodes" ref={list} aria-label={word('list')}>
      <For each={props.nodes}>
        {(node) => (
          <li>
            <button type="button" aria-expanded={props.chosen === node.id} onClick={() => props.choose(node.id)}>
              <span>
                <DataText of={node.label} />
              </span>{' '}
              <small>{node.degree}</small>
            </button>
            <Show when={props.chosen === node.id}>
              <NodeTies of={node} nodes={props.nodes} choose={props.choose} />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

function NodeTies(props: Omit<NodeListProps, 'chosen'> & { of: ConnectedNode }) {
  const { tell, href } = useLanguage();
  const { word } = useWords('network');
  const name = (id: Id) => tell(props.nodes.find((n) => n.id === id)?.label) || id;
  const groups = () => [
    { head: word('from'), ties: props.of.from },
    { head: word('to'), ties: props.of.to },
  ];
  return (
    <div class="ties">
      <p>
        <a href={href(thingPath(props.of.id))}>
          <DataText of={props.of.label} />
        </a>
      </p>
      <For each={groups().filter((g) => g.ties.length > 0)}>
        {(group) => (
          <>
            <h2>{group.head}</h2>
            <ul>
              <For each={group.ties}>
                {(tie) => (
                  <li>
                    <button type="button" class="quiet" onClick={() => props.choose(tie.id)}>
                      {name(tie.id)}
                    </button>{' '}
                    <small>{tie.weight}</small>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </div>
  );
}
