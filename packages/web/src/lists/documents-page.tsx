import { createResource, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import '../styles/lists.css';
import { PageArticle } from '../ui/page-article.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** The sources, as an edition lists its witnesses: siglum, record, voices. */
export default function DocumentsPage() {
  const { t, tell, href, speaker, count, titleOf } = useLanguage();
  const { documents } = useAccounts();
  const [glance] = createResource(cachedReader.glance);
  return (
    <PageArticle title={titleOf('/documents')} class="list">
      <p class="lead">
        {t('documents.lead')}{' '}
        <a
          href={href(
            `/compare?documents=${documents()
              .slice(0, 2)
              .map((d) => d.id)
              .join(',')}`,
          )}
        >
          {t('documents.compare')}
        </a>
      </p>
      <ul class="witnesses">
        <For each={documents()}>
          {(document) => (
            <li>
              <SiglumBadge of={document.siglum} />
              <div>
                <h2>
                  <a href={href(thingPath(document.id))}>{tell(document.label)}</a>
                </h2>
                <p>
                  <cite lang={document.csl.language}>{document.csl.title}</cite>
                  <Show when={document.csl['container-title']}>{(title) => <span class="soft"> · {title()}</span>}</Show>
                </p>
                <p class="soft">{tell(document.genre)}</p>
                <Show when={glance()}>
                  {(answer) => (
                    <>
                      <p>
                        {speaker(answer().lexicon).date(document.date)} · {count('count.lines', document.lines)}
                      </p>
                      <ul class="voices-list">
                        <For each={document.voices}>
                          {(voice) => (
                            <li>
                              <SiglumBadge of={voice.siglum} />{' '}
                              <a
                                href={href(thingPath(voice.agent))}
                                classList={{ inferred: voice.inferred !== null }}
                                title={tell(voice.inferred)}
                              >
                                {speaker(answer().lexicon).name(voice.agent)}
                              </a>
                            </li>
                          )}
                        </For>
                      </ul>
                    </>
                  )}
                </Show>
              </div>
            </li>
          )}
        </For>
      </ul>
    </PageArticle>
  );
}
