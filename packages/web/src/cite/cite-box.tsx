import { comparisonBibtex } from '@synoptic/core/export/bibliography/bibtex-entry';
import { createSignal, For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { addressOf } from '../site/current-site.ts';
import { useSynopsis } from '../synopsis/synopsis-model.ts';
import { pinnedComparisonPath } from './comparison-data-path.ts';
import { citeWords } from './words.ts';

/** Permalink and BibTeX entry of the comparison, each with a button that copies it. */
export default function CiteBox() {
  const { word } = useWords(citeWords);
  const { language } = useLanguage();
  const { answer, state, speaker } = useSynopsis();
  const address = () => new URL(addressOf(pinnedComparisonPath({ ...state(), about: answer().about }, answer())), location.href).href;
  const entry = () =>
    comparisonBibtex({
      id: answer().id,
      title: answer()
        .about.map((id) => speaker().name(id))
        .join(language() === 'ja' ? '、' : ', '),
      note: word('note', { id: answer().id, corpus: answer().corpus, rules: answer().rules }),
      url: address(),
      year: new Date().getFullYear(),
    });
  return (
    <div class="cite-box">
      <For
        each={[
          { name: word('permalink'), text: address },
          { name: word('bibtex'), text: entry },
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
  const { word } = useWords(citeWords);
  const [copied, setCopied] = createSignal(false);
  const copy = () =>
    navigator.clipboard.writeText(props.text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" class="quiet" onClick={copy}>
      {word(copied() ? 'copied' : 'copy')}
    </button>
  );
}
