import type { Id } from '@synoptic/core/text/id';
import { For } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useLocation, useNavigate } from '../routes/router.tsx';

/** Chooses a second document to read in step with this one; the address keeps it. */
export function SecondDocumentPicker(props: { document: Id; other: Id | null }) {
  const { tell } = useLanguage();
  const { word } = useWords('document');
  const { documents } = useAccounts();
  const location = useLocation();
  const navigate = useNavigate();
  const choose = (id: string) => {
    const query = new URLSearchParams(location.search);
    if (id) query.set('with', id);
    else query.delete('with');
    navigate(`${location.pathname}?${readableAddress(query.toString())}`.replace(/\?$/, ''), { scroll: false });
  };
  return (
    <p class="beside-which">
      <label>
        {word('beside')}{' '}
        <select onChange={(e) => choose(e.currentTarget.value)}>
          <option value="" selected={props.other === null}>
            {word('beside.none')}
          </option>
          <For each={documents().filter((d) => d.id !== props.document)}>
            {(d) => (
              <option value={d.id} selected={props.other === d.id}>
                {d.siglum} {tell(d.label)}
              </option>
            )}
          </For>
        </select>
      </label>
    </p>
  );
}
