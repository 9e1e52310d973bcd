import type { Network, NetworkName } from '@synoptic/core/questions/network/network';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, createResource, For, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation, useNavigate } from '../routes/router.tsx';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';
import '../styles/network.css';
import { createElementWidth } from '../ui/element-width.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { AttributionFlow } from './attribution-flow.tsx';
import { connectedNodes } from './connected-nodes.ts';
import { strongestEdges } from './force-layout.ts';
import { MentionGraph } from './mention-graph.tsx';
import { NodeList } from './node-list.tsx';

const NAMES: readonly NetworkName[] = ['attribution', 'co-mention'];
/** As many as a picture can hold so that one still reads it; the strongest ties first. */
const MAX_NODES = 200;

/** Who tells whom, and what is named together: a picture and a list; which and what is chosen stand in the address. */
export default function NetworkPage() {
  const { href } = useLanguage();
  const { word } = useWords('network');
  const location = useLocation();
  const navigate = useNavigate();
  const [width, observe] = createElementWidth();
  let picture: HTMLElement | undefined;
  const name = (): NetworkName => NAMES.find((n) => n === location.query['network']) ?? 'attribution';
  const [answer] = createResource(name, (network) => cachedReader.network({ network }));
  const chosen = () => (typeof location.query['node'] === 'string' ? location.query['node'] : null);
  const to = (node: Id | null) => {
    const query = new URLSearchParams(location.search);
    if (node === null) query.delete('node');
    else query.set('node', node);
    navigate(`${location.pathname}?${readableAddress(query.toString())}`.replace(/\?$/, ''), { replace: true, scroll: false });
  };
  const choose = (node: Id) => to(chosen() === node ? null : node);
  const shown = createMemo((): Network | undefined => {
    const whole = answer.latest;
    if (!whole || name() === 'attribution') return whole;
    const { ids, least } = strongestEdges(whole.edges, MAX_NODES);
    const kept = new Set(ids);
    return { nodes: whole.nodes.filter((n) => kept.has(n.id)), edges: whole.edges.filter((e) => e.weight >= least) };
  });
  const nodes = createMemo(() => {
    const network = shown();
    return network ? connectedNodes(network) : [];
  });
  const least = () => Math.min(...(shown()?.edges ?? []).map((e) => e.weight));
  return (
    <PageArticle title={word(`title.${name()}`)} class="network">
      <p class="lead">{word(`lead.${name()}`)}</p>
      <div class="segments" role="group" aria-label={word('which')}>
        <For each={NAMES}>
          {(n) => (
            <a
              href={href(n === 'attribution' ? '/network' : `/network?network=${n}`)}
              aria-current={name() === n ? 'true' : undefined}
              noScroll
            >
              {word(n)}
            </a>
          )}
        </For>
      </div>
      <Show when={name() === 'co-mention' && answer.latest && shown()}>
        {(network) => (
          <p class="note">
            {word('threshold', { n: least() })} · {word('of', { shown: network().nodes.length, all: answer.latest?.nodes.length ?? 0 })}
          </p>
        )}
      </Show>
      <Show when={shown()}>
        {(network) => (
          <div class="beside">
            <section
              class="picture"
              ref={(element) => {
                picture = element;
                observe(element);
              }}
              tabindex="0"
              aria-label={word(name())}
            >
              <Show
                when={name() === 'attribution'}
                fallback={<MentionGraph network={network()} nodes={nodes()} chosen={chosen()} choose={choose} />}
              >
                <Show when={width() > 0}>
                  <AttributionFlow network={network()} width={width()} chosen={chosen()} choose={choose} />
                </Show>
              </Show>
            </section>
            <div class="words">
              <p class="note">
                <SaveSvgButton
                  of={() => picture?.querySelector('svg')}
                  name={`synoptic-${name()}`}
                  title={word(`title.${name()}`)}
                  note={word(`lead.${name()}`)}
                />
              </p>
              <NodeList nodes={nodes()} network={name()} chosen={chosen()} choose={choose} />
              <Show when={chosen()}>
                <button type="button" class="quiet" onClick={() => to(null)}>
                  {word('all')}
                </button>
              </Show>
            </div>
          </div>
        )}
      </Show>
    </PageArticle>
  );
}
