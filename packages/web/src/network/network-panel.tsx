import type { Network } from '@synoptic/core/shapes/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import { createElementWidth } from '../ui/element-width.ts';
import { AttributionFlow } from './attribution-flow.tsx';
import { connectedNodes } from './connected-nodes.ts';
import { flowWidth } from './flow-geometry.ts';
import { flowColumnsOf } from './flow-layout.ts';
import { NodeList } from './node-list.tsx';
import { OriginList } from './origin-list.tsx';

interface NetworkPanelProps {
  title: string;
  network: Network;
  chosen: Id | null;
  /** Chooses a node; null, or the chosen node again, clears the choice. */
  choose: (node: Id | null) => void;
}

/** Attribution as a picture with a list of nodes beside it; as a list of origins where the picture would not fit. */
export function NetworkPanel(props: NetworkPanelProps) {
  const { word } = useWords('network');
  const [width, observe] = createElementWidth();
  let picture: HTMLElement | undefined;
  const nodes = createMemo(() => connectedNodes(props.network));
  const least = createMemo(() => flowWidth(Math.max(0, ...flowColumnsOf(props.network.nodes, props.network.edges).values()) + 1));
  return (
    <div class="beside">
      <section
        class="picture"
        ref={(element) => {
          picture = element;
          observe(element);
        }}
        aria-label={word('attribution')}
      >
        <Show when={width() >= least()} fallback={<OriginList network={props.network} />}>
          <AttributionFlow network={props.network} width={width()} chosen={props.chosen} choose={props.choose} />
        </Show>
      </section>
      <Show when={width() >= least()}>
        <div class="words">
          <p class="note">
            <SaveSvgButton of={() => picture?.querySelector('svg')} name="synoptic-attribution" title={props.title} note={word('lead')} />
          </p>
          <NodeList nodes={nodes()} chosen={props.chosen} choose={props.choose} />
          <Show when={props.chosen}>
            <button type="button" class="quiet" onClick={() => props.choose(null)}>
              {word('all')}
            </button>
          </Show>
        </div>
      </Show>
    </div>
  );
}
