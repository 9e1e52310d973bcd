import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { Id } from '@synoptic/core/text/id';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { DocumentOptions } from '../corpus/document-options.tsx';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

interface ClaimFiltersProps {
  /** The value of a parameter of the address; empty where it is not set. */
  query: (name: string) => string;
  write: (name: string, value: string) => void;
  facets: ReadonlyMap<Id, string>;
  /** Undefined until the claims are loaded. */
  lexicon: Lexicon | undefined;
  /** Number of claims that pass the filters. */
  found: number;
}

/** Filters by words, document, facet and agent. */
export function ClaimFilters(props: ClaimFiltersProps) {
  const { count, speaker } = useLanguage();
  const { word } = useWords('claims');
  const { documents } = useAccounts();
  return (
    <p class="filter">
      <label>
        {word('filter')}{' '}
        <input
          type="search"
          value={props.query('q')}
          autocomplete="off"
          spellcheck={false}
          onInput={(e) => props.write('q', e.currentTarget.value)}
        />
      </label>{' '}
      <label>
        {word('document')}{' '}
        <select onChange={(e) => props.write('document', e.currentTarget.value)}>
          <option value="">{word('document.all')}</option>
          <DocumentOptions documents={documents()} value="id" chosen={props.query('document')} />
        </select>
      </label>{' '}
      <label>
        {word('facet')}{' '}
        <select onChange={(e) => props.write('facet', e.currentTarget.value)}>
          <option value="">{word('facet.all')}</option>
          <For each={[...props.facets]}>
            {([id, label]) => (
              <option value={id} selected={props.query('facet') === id}>
                {label}
              </option>
            )}
          </For>
        </select>
      </label>{' '}
      <Show when={props.query('agent') === '' ? undefined : props.lexicon}>
        {(lexicon) => (
          <button type="button" class="quiet" onClick={() => props.write('agent', '')}>
            {word('agent', { name: speaker(lexicon()).name(props.query('agent')) })} ×
          </button>
        )}
      </Show>{' '}
      <output>{count('count.claims', props.found)}</output>
    </p>
  );
}
