import type { Id } from '@synoptic/core/text/id';
import { Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { useQueryWriter } from '../routes/use-query-writer.ts';
import '../styles/network.css';
import { useWords } from '../locale/use-words.ts';
import { PageArticle } from '../ui/page-article.tsx';
import { NetworkPanel } from './network-panel.tsx';

/** Attribution from the origins to the documents, as a picture and as lists. The address holds the chosen node. */
export default function NetworkPage() {
  const { t } = useLanguage();
  const { word } = useWords('network');
  const location = useLocation();
  const writeQuery = useQueryWriter();
  const [answer] = createAnswer(() => cachedReader.network({ network: 'attribution' }));
  const chosen = () => (typeof location.query['node'] === 'string' ? location.query['node'] : null);
  const choose = (node: Id | null) => writeQuery('node', chosen() === node ? null : node);
  return (
    <PageArticle title={t('nav.network')} class="network">
      <p class="lead">{word('lead')}</p>
      <Show when={answer()}>
        {(network) => <NetworkPanel title={t('nav.network')} network={network()} chosen={chosen()} choose={choose} />}
      </Show>
    </PageArticle>
  );
}
