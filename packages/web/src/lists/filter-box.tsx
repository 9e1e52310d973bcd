import { createSignal } from 'solid-js';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useLocation, useNavigate } from '../routes/router.tsx';

/** The words of a list's filter, kept in the address as `q`. */
export function createListFilter(): [() => string, (words: string) => void] {
  const location = useLocation();
  const navigate = useNavigate();
  const [words, setWords] = createSignal(String(location.query['q'] ?? ''));
  const keep = (next: string): void => {
    setWords(next);
    const query = new URLSearchParams(location.search);
    if (next) query.set('q', next);
    else query.delete('q');
    const search = readableAddress(query.toString());
    navigate(`${location.pathname}${search ? `?${search}` : ''}`, { replace: true, scroll: false });
  };
  return [words, keep];
}

export function FilterBox(props: { words: string; keep: (words: string) => void; found: string }) {
  const { t } = useLanguage();
  return (
    <p class="filter">
      <label>
        {t('filter')}{' '}
        <input type="search" value={props.words} autocomplete="off" spellcheck={false} onInput={(e) => props.keep(e.currentTarget.value)} />
      </label>{' '}
      <output>{props.found}</output>
    </p>
  );
}
