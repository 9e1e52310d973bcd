import type { CorpusCard } from '@synoptic/core/shapes/compiled-corpus';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';

const COUNTS = ['documents', 'passages', 'claims', 'voices', 'origins', 'events', 'entities', 'facets'] as const;

/** The corpus in numbers, its licence and its digest. */
export function CorpusLicence(props: { corpus: CorpusCard }) {
  const { count } = useLanguage();
  const { word } = useWords('about');
  return (
    <section id="licence">
      <h2>{word('about.corpus')}</h2>
      <p>
        <DataText of={props.corpus.describe} />
      </p>
      <p>{COUNTS.map((name) => count(`count.${name}`, props.corpus.counts[name])).join(' · ')}</p>
      <p>
        {word('about.licence', { licence: props.corpus.licence })} {word('about.software')}
      </p>
      <p>
        {word('about.digest')} <code class="break">{props.corpus.digest}</code>
      </p>
    </section>
  );
}
