import type { Network } from '@synoptic/core/shapes/network';
import type { NetworkName } from '@synoptic/core/text/arrangements';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { useQueryWriter } from '../routes/use-query-writer.ts';
import '../styles/network.css';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { strongestEdges } from './force-layout.ts';
import { NetworkPanel } from './network-panel.tsx';

const NAMES: readonly NetworkName[] = ['attribution', 'co-mention'];
/** Number of nodes that a picture can hold and stay readable. */
const MAX_NODES = 200;

/** Attribution flow or co-mention graph, each as a picture and a list. The address holds the network and the chosen node. */
export default function NetworkPage() {
  const { titleOf } = useLanguage();
  const { word } = useWords('network');
  const title = () => (name() === 'attribution' ? titleOf('/network') : word('title.co-mention'));
  const location = useLocation();
  const writeQuery = useQueryWriter();
  const name = (): NetworkName => NAMES.find((n) => n === location.query['network']) ?? 'attribution';
  const [answer] = createAnswer(name, (network) => cachedReader.network({ network }));
  const chosen = () => (typeof location.query['node'] === 'string' ? location.query['node'] : null);
  const choose = (node: Id | null) => writeQuery('node', chosen() === node ? null : node);
  const shown = createMemo(() => {
    const whole = answer.latest;
    return whole && name() === 'co-mention' ? strongestPart(whole) : whole;
  });
  const least = () => Math.min(...(shown()?.edges ?? []).map((e) => e.weight));
  return (
    <PageArticle title={title()} class="network">
      <p class="lead">{word(`lead.${name()}`)}</p>
      <NetworkSwitch shown={name()} />
      <Show when={name() === 'co-mention' && answer.latest && shown()}>
        {(network) => (
          <p class="note">
            {word('threshold', { n: least() })} · {word('of', { shown: network().nodes.length, all: answer.latest?.nodes.length ?? 0 })}
          </p>
        )}
      </Show>
      <Show when={shown()}>
        {(network) => <NetworkPanel name={name()} title={title()} network={network()} chosen={chosen()} choose={choose} />}
      </Show>
    </PageArticle>
  );
}

function NetworkSwitch(props: { shown: NetworkName }) {
  const { href } = useLanguage();
  const { word } = useWords('network');
  return (
    <div class="segments" role="group" aria-label={word('which')}>
      <For each={NAMES}>
        {(name) => (
          <a
            href={href(name === 'attribution' ? '/network' : `/network?network=${name}`)}
            aria-current={props.shown === name ? 'true' : undefined}
            noScroll
          >
            {word(name)}
          </a>
        )}
      </For>
    </div>
  );
}

/** The heaviest edges of a network and their nodes, as many as the picture can hold. */
function strongestPart(whole: Network): Network {
  const { ids, least } = strongestEdges(whole.edges, MAX_NODES);
  const kept = new Set(ids);
  return { nodes: whole.nodes.filter((n) => kept.has(n.id)), edges: whole.edges.filter((e) => e.weight >= least) };
}
