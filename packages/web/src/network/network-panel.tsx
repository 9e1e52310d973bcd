import type { Network } from '@synoptic/core/shapes/network';
import type { NetworkName } from '@synoptic/core/text/arrangements';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import { createElementWidth } from '../ui/element-width.ts';
import { AttributionFlow } from './attribution-flow.tsx';
import { connectedNodes } from './connected-nodes.ts';
import { MentionGraph } from './mention-graph.tsx';
import { NodeList } from './node-list.tsx';
import { networkWords } from './words.ts';

interface NetworkPanelProps {
  name: NetworkName;
  title: string;
  network: Network;
  chosen: Id | null;
  /** Chooses a node; null, or the chosen node again, clears the choice. */
  choose: (node: Id | null) => void;
}

/** A network as a picture, and beside it the same as a list of nodes. */
export function NetworkPanel(props: NetworkPanelProps) {
  const { word } = useWords(networkWords);
  const [width, observe] = createElementWidth();
  let picture: HTMLElement | undefined;
  const nodes = createMemo(() => connectedNodes(props.network));
  return (
    <div class="beside">
      <section
        class="picture"
        ref={(element) => {
          picture = element;
          observe(element);
        }}
        tabindex="0"
        aria-label={word(props.name)}
      >
        <Show
          when={props.name === 'attribution'}
          fallback={<MentionGraph network={props.network} nodes={nodes()} chosen={props.chosen} choose={props.choose} />}
        >
          <Show when={width() > 0}>
            <AttributionFlow network={props.network} width={width()} chosen={props.chosen} choose={props.choose} />
          </Show>
        </Show>
      </section>
      <div class="words">
        <p class="note">
          <SaveSvgButton
            of={() => picture?.querySelector('svg')}
            name={`synoptic-${props.name}`}
            title={props.title}
            note={word(`lead.${props.name}`)}
          />
        </p>
        <NodeList nodes={nodes()} network={props.name} chosen={props.chosen} choose={props.choose} />
        <Show when={props.chosen}>
          <button type="button" class="quiet" onClick={() => props.choose(null)}>
            {word('all')}
          </button>
        </Show>
      </div>
    </div>
  );
}
