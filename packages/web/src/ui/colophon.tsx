import { Show } from 'solid-js';
import { cachedReader, readAttempt } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from './data-text.tsx';

/** The edition shown: corpus, version, digest and rules, so that a result can be reproduced. */
export function Colophon() {
  const { t, href } = useLanguage();
  const [card] = createAnswer(readAttempt, cachedReader.corpus);
  return (
    <footer class="colophon">
      <Show when={!card.error && card.latest}>
        {(corpus) => (
          <p>
            <DataText of={corpus().title} /> · {t('colophon.corpus')} <b>{corpus().name}</b> {corpus().version} · {t('colophon.digest')}{' '}
            <code title={corpus().digest}>{corpus().digest.slice(0, 8)}</code> ·{' '}
            <a href={href('/about#rules')}>
              {t('colophon.rules')} {corpus().rules}
            </a>{' '}
            · {corpus().licence}
          </p>
        )}
      </Show>
      <p>{t('colophon.truth')}</p>
    </footer>
  );
}
