import type { CharacteristicTerm } from '@synoptic/core/shapes/wholes';
import { directionOf } from '@synoptic/core/text/language-tag';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

/** Characteristic words of a document by z-score, highest first, with a bar for the score. */
export function TermsTable(props: { terms: readonly CharacteristicTerm[]; lang: string | undefined; caption: string }) {
  const { word } = useWords('wholes');
  const { language } = useLanguage();
  const most = () => Math.max(1, ...props.terms.map((t) => t.z));
  const figure = (n: number) => new Intl.NumberFormat(language(), { maximumFractionDigits: 2, minimumFractionDigits: 2 }).format(n);
  return (
    <Show when={props.terms.length > 0} fallback={<p class="soft">{word('terms.none')}</p>}>
      <table class="terms">
        <caption class="unseen">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{word('term')}</th>
            <th scope="col">{word('count')}</th>
            <th scope="col">{word('rate')}</th>
            <th scope="col">{word('z')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.terms}>
            {(term) => (
              <tr>
                <th scope="row" lang={props.lang} dir={props.lang === undefined ? undefined : directionOf(props.lang)}>
                  {term.term}
                </th>
                <td>{term.count}</td>
                <td>{figure(term.rate)}</td>
                <td>
                  <span class="bar" style={{ 'inline-size': `${(term.z / most()) * 5}rem` }} aria-hidden="true" /> {figure(term.z)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
