import { type CountKey, createWords, type TextKey, type WordParts } from '@synoptic/core/locale/create-words';
import { figureFormat } from '@synoptic/core/locale/figure-format';
import { pageTitle, type TitledPage } from '@synoptic/core/locale/page-title';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { type InterfaceLanguage, matchInterfaceLanguage, parseInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, inOtherLanguage, type ShownText, shownText, type Text } from '@synoptic/core/text/text';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { type Accessor, createContext, createEffect, createMemo, createResource, type ParentProps, Show, useContext } from 'solid-js';
import { useLocation } from '../routes/router.tsx';
import { addressOf } from '../site/current-site.ts';
import { createDistinctSignal } from '../ui/distinct-signal.ts';
import type frame from './en/frame.ts';
import { loadLanguage } from './load-words.ts';
import { wordTablesOf } from './section-tables.ts';

export type FrameWord = TextKey<typeof frame>;

/** The language of the page: its words, and links that keep it. */
interface PageLanguage {
  language: Accessor<InterfaceLanguage>;
  t(word: FrameWord, parts?: WordParts): string;
  count(word: CountKey<typeof frame>, n: number): string;
  /** Title of a page that shows no single thing. */
  titleOf(page: TitledPage): string;
  /** A text of the data in the reader's language, as a string for an attribute or an SVG; `DataText` marks its language. */
  tell(text: Text | null | undefined): string;
  /** The same text in another language, where it differs. */
  other(text: Text): ShownText | null;
  /** A text of the data in the reader's language, with that language and its direction. */
  shown(text: Text): ShownText;
  speaker(lexicon: Lexicon): ValueFormatter;
  /** The URL of a viewer path, with the language parameter of the current URL. */
  href(path: string): string;
  /** This very place in another language. */
  hereIn(language: InterfaceLanguage): string;
}

const LanguageContext = createContext<PageLanguage>();

export function LanguageProvider(props: ParentProps) {
  const location = useLocation();
  const requested = createDistinctSignal(() => parseInterfaceLanguage(location.query['lang']));
  const [spoken] = createResource(
    () => requested() ?? matchInterfaceLanguage(navigator.language),
    async (language) => {
      await loadLanguage(language);
      return language;
    },
  );
  return (
    <Show when={spoken.latest}>
      {(language) => (
        <LoadedLanguage language={language()} requested={requested()}>
          {props.children}
        </LoadedLanguage>
      )}
    </Show>
  );
}

function LoadedLanguage(props: ParentProps<{ language: InterfaceLanguage; requested: InterfaceLanguage | undefined }>) {
  const location = useLocation();
  const language = () => props.language;
  /** Languages of texts: the one that was asked for, else those of the browser, which may be none of the interface's. */
  const readerLanguages = () => (props.requested ? [props.requested] : [...navigator.languages, language()]);
  const words = createWords(wordTablesOf('frame'));
  createEffect(() => {
    document.documentElement.lang = language();
  });
  /** One for each answer: every value of a page asks for it, and to make one is dear. */
  const speakers = createMemo(() => {
    language();
    return new WeakMap<Lexicon, ValueFormatter>();
  });
  const page: PageLanguage = {
    language,
    t: (word, parts) => words.translate(language(), word, parts),
    count: (word, n) => words.count(language(), word, n, { n: figureFormat(language()).format(n) }),
    titleOf: (page) => pageTitle(page, language()),
    tell: (text) => inLanguage(text, readerLanguages()) ?? '',
    other: (text) => inOtherLanguage(text, readerLanguages()),
    shown: (text) => shownText(text, readerLanguages()),
    speaker(lexicon) {
      const made = speakers();
      return (
        made.get(lexicon) ??
        (made
          .set(lexicon, createValueFormatter(lexicon, language(), { readerLanguages: readerLanguages(), isolates: true }))
          .get(lexicon) as ValueFormatter)
      );
    },
    href: (path) => (props.requested ? withLanguage(addressOf(path), props.requested) : addressOf(path)),
    hereIn: (wanted) => withLanguage(location.pathname + location.search + location.hash, wanted),
  };
  return <LanguageContext.Provider value={page}>{props.children}</LanguageContext.Provider>;
}

export function useLanguage(): PageLanguage {
  const page = useContext(LanguageContext);
  if (!page) throw new Error('no language around this part of the page');
  return page;
}

function withLanguage(path: string, language: InterfaceLanguage): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('lang', language);
  return readableAddress(url.pathname + url.search) + url.hash;
}

/** Keeps `:` and `,` unescaped in a URL, so that ids and lists stay readable. */
export function readableAddress(address: string): string {
  return address.replaceAll('%3A', ':').replaceAll('%2C', ',');
}
