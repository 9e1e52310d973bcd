import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import { directionOf } from '@synoptic/core/text/language-tag';
import { Show } from 'solid-js';
import { safeLink, thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { Fact } from '../ui/fact.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** Bibliographic record of a document; a date that was inferred has its reason. */
export function DocumentHead(props: { answer: DocumentAnswer }) {
  const { t, speaker, count, href } = useLanguage();
  const { word } = useWords('document');
  const document = () => props.answer.document;
  const csl = () => document().csl;
  const formatter = () => speaker(props.answer.lexicon);
  const authors = () => (csl().author ?? []).map((a) => a.literal ?? [a.given, a.family].filter(Boolean).join(' ')).join(t('list.comma'));
  return (
    <header class="facts record">
      <p class="when">
        <SiglumBadge of={document().siglum} />
        <cite lang={csl().language} dir={directionOf(csl().language)}>
          {csl().title}
        </cite>
      </p>
      <p class="describe">
        <DataText of={document().genre} />
      </p>
      <dl>
        <Show when={authors()}>
          <Fact name={word('author')}>{authors()}</Fact>
        </Show>
        <Show when={csl()['container-title']}>
          {(title) => (
            <Fact name={word('published-in')}>
              <Show when={safeLink(csl().URL)} fallback={title()}>
                {(url) => (
                  <a href={url()} rel="external noreferrer">
                    {title()}
                  </a>
                )}
              </Show>
            </Fact>
          )}
        </Show>
        <Fact name={word('told-on')}>
          <span classList={{ inferred: document().inferred !== null }}>{formatter().date(document().date)}</span>
          <Show when={document().issued}>{(day) => <> · {word('issued-on', { date: formatter().date(day()) })}</>}</Show>
        </Fact>
        <Show when={document().accessed}>{(day) => <Fact name={word('accessed-on')}>{formatter().date(day())}</Fact>}</Show>
        <Show when={safeLink(document().archived)}>
          {(url) => (
            <Fact name={word('archived')}>
              <a href={url()} rel="external noreferrer">
                {new URL(url()).host}
              </a>
            </Fact>
          )}
        </Show>
        <Show when={document().versionOf}>
          {(id) => (
            <Fact name={word('version-of')}>
              <a href={href(thingPath(id()))}>{formatter().name(id())}</a>
            </Fact>
          )}
        </Show>
        <Show when={document().inferred}>
          {(why) => (
            <Fact name={t('inferred')}>
              <DataText of={why()} />
            </Fact>
          )}
        </Show>
        <Fact name={word('extent')}>
          {[
            count('count.lines', document().lines),
            count('count.passages', props.answer.passages.length),
            count('count.claims', props.answer.claims.length),
          ].join(' · ')}
        </Fact>
        <Show when={document().digest}>
          {(digest) => (
            <Fact name={word('digest')}>
              <code title={digest()}>{digest().slice(0, 16)}</code> <small>{word('digest.note')}</small>
            </Fact>
          )}
        </Show>
      </dl>
      <Show when={document().note}>
        {(note) => (
          <p class="note">
            <DataText of={note()} />
          </p>
        )}
      </Show>
    </header>
  );
}
