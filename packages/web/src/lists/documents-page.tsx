import type { Document, Voice } from '@synoptic/core/shapes/document';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { directionOf } from '@synoptic/core/text/language-tag';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import '../styles/lists.css';
import { PageArticle } from '../ui/page-article.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** List of documents with siglum, record and voices. */
export default function DocumentsPage() {
  const { t, href, titleOf } = useLanguage();
  const { documents } = useAccounts();
  /** For the names of voices. */
  const [glance] = createAnswer(cachedReader.glance);
  const firstTwo = () =>
    documents()
      .slice(0, 2)
      .map((d) => d.id);
  return (
    <PageArticle title={titleOf('/documents')} class="list">
      <p class="lead">
        {t('documents.lead')} <a href={href(`/compare?documents=${firstTwo().join(',')}`)}>{t('documents.compare')}</a>
      </p>
      <ul class="witnesses">
        <For each={documents()}>{(document) => <DocumentEntry document={document} lexicon={glance()?.lexicon} />}</For>
      </ul>
    </PageArticle>
  );
}

/** Voices and date follow once the lexicon is loaded. */
function DocumentEntry(props: { document: Document; lexicon: Lexicon | undefined }) {
  const { href, speaker, count } = useLanguage();
  return (
    <li>
      <SiglumBadge of={props.document.siglum} />
      <div>
        <h2>
          <a href={href(thingPath(props.document.id))}>
            <DataText of={props.document.label} />
          </a>
        </h2>
        <p>
          <cite lang={props.document.csl.language} dir={directionOf(props.document.csl.language)}>
            {props.document.csl.title}
          </cite>
          <Show when={props.document.csl['container-title']}>{(title) => <span class="soft"> · {title()}</span>}</Show>
        </p>
        <p class="soft">
          <DataText of={props.document.genre} />
        </p>
        <Show when={props.lexicon}>
          {(lexicon) => (
            <>
              <p>
                {speaker(lexicon()).date(props.document.date)} · {count('count.lines', props.document.lines)}
              </p>
              <ul class="voices-list">
                <For each={props.document.voices}>{(voice) => <VoiceEntry voice={voice} formatter={speaker(lexicon())} />}</For>
              </ul>
            </>
          )}
        </Show>
      </div>
    </li>
  );
}

function VoiceEntry(props: { voice: Voice; formatter: ValueFormatter }) {
  const { tell, href } = useLanguage();
  return (
    <li>
      <SiglumBadge of={props.voice.siglum} />{' '}
      <a
        href={href(thingPath(props.voice.agent))}
        classList={{ inferred: props.voice.inferred !== null }}
        title={tell(props.voice.inferred)}
      >
        <DataText of={props.formatter.label(props.voice.agent)} />
      </a>
    </li>
  );
}
