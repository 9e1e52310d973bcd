import { pageTitle, type TitledPage } from '@synoptic/core/locale/page-title';
import { createValueFormatter } from '@synoptic/core/locale/value-formatter';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { type Bilingual, LANGUAGES, type Language } from '@synoptic/core/text/bilingual';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { type Accessor, createContext, createEffect, createMemo, createResource, type ParentProps, Show, useContext } from 'solid-js';
import { useLocation } from '../routes/router.tsx';
import { addressOf } from '../site/current-site.ts';
import { createDistinctSignal } from '../ui/distinct-signal.ts';
import { addDictionaryWords } from './dictionary.ts';
import type { PageWord } from './en.ts';

interface LoadedWords {
  readonly language: Language;
  readonly words: Readonly<Record<PageWord, string>>;
}

/** Loads only the words of the page's language. */
const WORD_LOADERS: Readonly<Record<Language, () => Promise<LoadedWords>>> = {
  async en() {
    const [pages, shared] = await Promise.all([import('./en.ts'), import('@synoptic/core/locale/words.en')]);
    addDictionaryWords('en', shared.en);
    return { language: 'en', words: pages.en };
  },
  async ja() {
    const [pages, shared] = await Promise.all([import('./ja.ts'), import('@synoptic/core/locale/words.ja')]);
    addDictionaryWords('ja', shared.ja);
    return { language: 'ja', words: pages.ja };
  },
};

/** Keys of words, without the plural suffix of those that have two forms. */
type CountedPageWord = PageWord extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never;

/** The language of the page: its words, and links that keep it. */
interface PageLanguage {
  language: Accessor<Language>;
  t(word: PageWord, parts?: Readonly<Record<string, string | number>>): string;
  count(word: CountedPageWord, n: number): string;
  /** Title of a page that shows no single thing. */
  titleOf(page: TitledPage): string;
  /** A text of the data in the page's language, and in the other one. */
  tell(text: Bilingual | null | undefined): string;
  other(text: Bilingual): { readonly text: string; readonly lang: Language };
  speaker(lexicon: Lexicon): ValueFormatter;
  /** The URL of a viewer path, with the language parameter of the current URL. */
  href(path: string): string;
  /** The URL of the current page in another language. */
  hereIn(language: Language): string;
}

const LanguageContext = createContext<PageLanguage>();

export function LanguageProvider(props: ParentProps) {
  const location = useLocation();
  const requested = createDistinctSignal(() => LANGUAGES.find((l) => l === location.query['lang']));
  const [spoken] = createResource(
    () => requested() ?? (navigator.language.startsWith('ja') ? 'ja' : 'en'),
    (wanted) => WORD_LOADERS[wanted](),
  );
  return (
    <Show when={spoken.latest}>
      {(now) => (
        <LoadedLanguage spoken={now()} requested={requested()}>
          {props.children}
        </LoadedLanguage>
      )}
    </Show>
  );
}

function LoadedLanguage(props: ParentProps<{ spoken: LoadedWords; requested: Language | undefined }>) {
  const location = useLocation();
  const language = () => props.spoken.language;
  createEffect(() => {
    document.documentElement.lang = language();
  });
  const t: PageLanguage['t'] = (word, parts = {}) => fillPageWord(props.spoken.words[word], parts);
  /** One formatter per lexicon, cached because every value of a page needs it and it is expensive to create. */
  const speakers = createMemo(() => {
    language();
    return new WeakMap<Lexicon, ValueFormatter>();
  });
  const numbers = createMemo(() => new Intl.NumberFormat(language()));
  const page: PageLanguage = {
    language,
    t,
    count: (word, n) => t(`${word}.${n === 1 ? 'one' : 'other'}`, { n: numbers().format(n) }),
    titleOf: (page) => pageTitle(page, language()),
    tell: (text) => text?.[language()] ?? '',
    other(text) {
      const lang = language() === 'en' ? 'ja' : 'en';
      return { text: text[lang], lang };
    },
    speaker(lexicon) {
      const made = speakers();
      return made.get(lexicon) ?? (made.set(lexicon, createValueFormatter(lexicon, language())).get(lexicon) as ValueFormatter);
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

/** Fills the placeholders of a word. */
export function fillPageWord(word: string, parts: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

function withLanguage(path: string, language: Language): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('lang', language);
  return readableAddress(url.pathname + url.search) + url.hash;
}

/** Keeps `:` and `,` unescaped in a URL, so that ids and lists stay readable. */
export function readableAddress(address: string): string {
  return address.replaceAll('%3A', ':').replaceAll('%2C', ',');
}
