import { useLanguage } from '../locale/language.tsx';
import { useReading } from './reading.ts';

/** The comparison's own id, under which it can be asked again, and the same answer as data. */
export function Citation() {
  const { t } = useLanguage();
  const { answer, state } = useReading();
  const data = () => {
    const { by, accounts, facets } = state();
    const parts = [`about=${answer().about.join(',')}`, `by=${by}`];
    if (accounts) parts.push(`accounts=${accounts.join(',')}`);
    if (facets) parts.push(`facets=${facets.join(',')}`);
    return `/v1/compare.json?${parts.join('&')}`;
  };
  return (
    <p class="citation">
      {t('citation.comparison')} <code title={answer().id}>{answer().id.slice(0, 8)}</code> · {t('citation.corpus')}{' '}
      <code title={answer().corpus}>{answer().corpus.slice(0, 8)}</code> · {t('citation.rules', { n: answer().rules })} ·{' '}
      <a href={data()} rel="external">
        JSON
      </a>{' '}
      ·{' '}
      <button type="button" class="quiet" onClick={() => window.print()}>
        {t('citation.print')}
      </button>
    </p>
  );
}
