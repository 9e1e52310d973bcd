import { For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { pathOf } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { Sig } from '../ui/sig.tsx';
import { glanceWords } from './words.ts';

/** Who speaks: each document under its siglum, as an edition lists its witnesses. */
export function Conspectus() {
  const { tell, href, count } = useLanguage();
  const { word } = useWords(glanceWords);
  const { documents } = useAccounts();
  return (
    <nav class="conspectus" aria-label={word('conspectus')}>
      <ul>
        <For each={documents()}>
          {(document) => (
            <li>
              <Sig of={document.siglum} />
              <a href={href(pathOf(document.id))}>{tell(document.label)}</a>
              <small>
                {tell(document.genre)} · <span class="nowrap">{count('count.voices', document.voices.length)}</span>
              </small>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
