import type { WholesAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, createResource, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { thingPath } from '../corpus/paths.ts';
import { readableAddress, useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { useNavigate } from '../routes/router.tsx';
import '../styles/wholes.css';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { ShareList } from './share-list.tsx';
import { TermsTable } from './terms-table.tsx';

/** Documents as wholes: which are compared stands in the address. */
export default function WholesPanel(props: { documents: readonly Id[] }) {
  const { tell, href } = useLanguage();
  const { word } = useWords('wholes');
  const { documents } = useAccounts();
  const navigate = useNavigate();
  const [answer] = createResource(
    () => (props.documents.length > 1 ? props.documents : null),
    (chosen) => cachedReader.wholes(chosen),
  );
  const choose = (id: Id) => {
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
              <input type="checkbox" checked={props.documents.includes(d.id)} onChange={() => choose(d.id)} /> <SiglumBadge of={d.siglum} />{' '}
              {tell(d.label)}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={props.documents.length > 1} fallback={<p class="empty">{word('few')}</p>}>
        <Show when={answer.latest}>{(told) => <WholesSections of={told()} />}</Show>
      </Show>
    </>
  );
}

function WholesSections(props: { of: WholesAnswer }) {
  const { tell, href, speaker, t } = useLanguage();
  const { word } = useWords('wholes');
  const { document } = useAccounts();
  const told = () => speaker(props.of.lexicon);
  const label = (id: Id) => tell(document(id)?.label);
  const sig = (id: Id) => <SiglumBadge of={document(id)?.siglum ?? ''} />;
  const meetings = createMemo(() => {
    const subjects = [...new Set(props.of.meeting.map((m) => m.about))];
    return subjects.map((about) => ({ about, rows: props.of.meeting.filter((m) => m.about === about) }));
  });
  return (
    <>
      <div class="sides">
        <ShareList heading={word('shared')} of={props.of.shared} speaker={told()} />
        <For each={props.of.documents}>
          {(id) => (
            <Show when={props.of.only[id]}>
              {(shares) => (
                <ShareList
                  heading={
                    <>
                      {sig(id)} {word('only', { name: label(id) })}
                    </>
                  }
                  of={shares()}
                  speaker={told()}
                />
              )}
            </Show>
          )}
        </For>
      </div>
      <section>
        <h2>{word('meeting')}</h2>
        <Show when={meetings().length > 0} fallback={<p class="soft">{word('meeting.none')}</p>}>
          <p class="note">{word('meeting.note')}</p>
          <ul class="meetings">
            <For each={meetings()}>
              {(subject) => (
                <li>
                  <a href={href(thingPath(subject.about))}>{told().name(subject.about)}</a>{' '}
                  <For each={subject.rows}>
                    {(row, i) => (
                      <span class="soft">
                        {i() > 0 ? t('list.comma') : ''}
                        <a href={href(`${thingPath(row.about)}#${row.facet}`)}>{tell(props.of.lexicon.facets[row.facet]?.label)}</a>{' '}
                        <For each={row.documents}>{sig}</For>
                      </span>
                    )}
                  </For>
                </li>
              )}
            </For>
          </ul>
          <p>
            <a href={href(`/compare?about=${meetings().map((m) => m.about)}&by=document`)}>{word('together')}</a>
            <Show when={props.of.documents.length === 2}>
              {' · '}
              <a href={href(`${thingPath(props.of.documents[0] ?? '')}?with=${props.of.documents[1]}`)}>{word('in-step')}</a>
            </Show>
          </p>
        </Show>
      </section>
      <section>
        <h2>{word('terms')}</h2>
        <p class="note">{word('terms.note')}</p>
        <div class="sides">
          <For each={props.of.documents}>
            {(id) => (
              <section class="shares">
                <h3>
                  {sig(id)} {label(id)}
                </h3>
                <TermsTable terms={props.of.terms[id] ?? []} lang={document(id)?.csl.language} caption={`${word('terms')}: ${label(id)}`} />
              </section>
            )}
          </For>
        </div>
      </section>
    </>
  );
}
