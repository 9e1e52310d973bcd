import { comparisonBibtex } from '@synoptic/core/export/bibliography/bibtex-entry';
import { createSignal, For } from 'solid-js';
import { copyText } from '../browsers/copy-text.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { addressOf, currentSite } from '../site/current-site.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { embedPath, pinnedComparisonPath } from './comparison-data-path.ts';

/** Permalink, BibTeX entry and frame of the comparison, each with a button that copies it. */
export default function CiteBox() {
  const { word } = useWords('synopsis');
  const { language } = useLanguage();
  const { answer, state, speaker } = useSynopsis();
  const address = () => new URL(addressOf(pinnedComparisonPath({ ...state(), about: answer().about }, answer())), location.href).href;
  const entry = () =>
    comparisonBibtex({
      id: answer().id,
      title: answer()
        .about.map((id) => speaker().name(id))
        .join(language() === 'ja' ? '、' : ', '),
      note: word('cite.note', { id: answer().id, corpus: answer().corpus, rules: answer().rules }),
      url: address(),
      year: new Date().getFullYear(),
    });
  /** Markup for the page of somebody else. */
  const frame = () => {
    const url = new URL(embedPath({ ...state(), about: answer().about }, language()), location.href).href;
    const title = speaker().name(answer().about[0] ?? '');
    return `<iframe src="${url}" title="${title.replaceAll('"', '&quot;')}" width="640" height="480" loading="lazy"></iframe>`;
  };
  return (
    <div class="cite-box">
      <For
        each={[
          { name: word('cite.permalink'), text: address },
          { name: word('cite.bibtex'), text: entry },
          ...(currentSite.corpus === null && answer().about.length === 1 ? [{ name: word('cite.embed'), text: frame }] : []),
        ]}
      >
        {(part) => (
          <figure>
            <figcaption>
              {part.name} <CopyButton text={part.text()} />
            </figcaption>
            <pre tabindex="0" role="group" aria-label={part.name}>
              <code>{part.text()}</code>
            </pre>
          </figure>
        )}
      </For>
    </div>
  );
}

function CopyButton(props: { text: string }) {
  const { word } = useWords('synopsis');
  const [state, setState] = createSignal<'copy' | 'copied' | 'failed'>('copy');
  const copy = async () => setState((await copyText(props.text)) ? 'copied' : 'failed');
  return (
    <button type="button" class="quiet" onClick={copy}>
      {word(`cite.${state()}`)}
    </button>
  );
}
