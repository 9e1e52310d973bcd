import type { Id } from '@synoptic/core/text/id';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useNavigate } from '../routes/router.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/wholes.css';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { WholesSections } from './wholes-sections.tsx';

/** Compares documents as wholes; the address holds which. */
export default function WholesPanel(props: { documents: readonly Id[] }) {
  const { href } = useLanguage();
  const { word } = useWords('wholes');
  const { documents } = useAccounts();
  const navigate = useNavigate();
  const [answer] = createAnswer(
    () => (props.documents.length > 1 ? props.documents : null),
    (chosen) => cachedReader.wholes(chosen),
  );
  const toggle = (id: Id) => {
    const next = props.documents.includes(id) ? props.documents.filter((d) => d !== id) : [...props.documents, id];
    navigate(readableAddress(href(`/compare?documents=${next.join(',')}`)), { scroll: false, replace: true });
  };
  return (
    <>
      <Show when={props.documents.length === 0}>
        <h2 class="apart">{word('title')}</h2>
      </Show>
      <p class="lead">{word('lead')}</p>
      <fieldset class="which">
        <legend>{word('choose')}</legend>
        <For each={documents()}>
          {(d) => (
            <label>
              <input type="checkbox" checked={props.documents.includes(d.id)} onChange={() => toggle(d.id)} /> <SiglumBadge of={d.siglum} />{' '}
              <DataText of={d.label} />
            </label>
          )}
        </For>
      </fieldset>
      <Show when={props.documents.length > 1} fallback={<p class="empty">{word('few')}</p>}>
        <Show when={answer.latest}>{(wholes) => <WholesSections of={wholes()} />}</Show>
      </Show>
    </>
  );
}
