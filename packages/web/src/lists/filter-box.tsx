import { createSignal } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useLocation } from '../routes/router.tsx';
import { useQueryWriter } from '../routes/use-query-writer.ts';

/** Signal of a list's filter, which the address holds as `q`. */
export function createListFilter(): [() => string, (words: string) => void] {
  const location = useLocation();
  const writeQuery = useQueryWriter();
  const [words, setWords] = createSignal(String(location.query['q'] ?? ''));
  const write = (next: string): void => {
    setWords(next);
    writeQuery('q', next);
  };
  return [words, write];
}

/** Search field of a list, with the number of items found in words. */
export function FilterBox(props: { words: string; write: (words: string) => void; found: string }) {
  const { t } = useLanguage();
  return (
    <p class="filter">
      <label>
        {t('filter')}{' '}
        <input
          type="search"
          value={props.words}
          autocomplete="off"
          spellcheck={false}
          onInput={(e) => props.write(e.currentTarget.value)}
        />
      </label>{' '}
      <output>{props.found}</output>
    </p>
  );
}
