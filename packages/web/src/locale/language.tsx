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

/** Only the words of the page's language are fetched. */
const WORD_LOADERS: Readonly<Record<Language, () => Promise<LoadedWords>>> = {
  async en() {
    const [own, shared] = await Promise.all([import('./en.ts'), import('@synoptic/core/locale/words.en')]);
    addDictionaryWords('en', shared.en);
    return { language: 'en', words: own.en };
  },
  async ja() {
    const [own, shared] = await Promise.all([import('./ja.ts'), import('@synoptic/core/locale/words.ja')]);
    addDictionaryWords('ja', shared.ja);
    return { language: 'ja', words: own.ja };
  },
};

/** A word that counts something has two forms. */
type CountedPageWord = PageWord extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never;

/** The language of the page: its words, and links that keep it. */
interface PageLanguage {
  language: Accessor<Language>;
  t(word: PageWord, parts?: Readonly<Record<string, string | number>>): string;
  count(word: CountedPageWord, n: number): string;
  /** A text of the data in the page's language, and in the other one. */
  tell(text: Bilingual | null | undefined): string;
  other(text: Bilingual): { readonly text: string; readonly lang: Language };
  speaker(lexicon: Lexicon): ValueFormatter;
  /** The address of a path of the viewer, that keeps the language of the URL. */
  href(path: string): string;
  /** This very place in another language. */
  hereIn(language: Language): string;
}

const LanguageContext = createContext<PageLanguage>();

export function LanguageProvider(props: ParentProps) {
  const location = useLocation();
  const asked = createDistinctSignal(() => LANGUAGES.find((l) => l === location.query['lang']));
  const [spoken] = createResource(
    () => asked() ?? (navigator.language.startsWith('ja') ? 'ja' : 'en'),
    (wanted) => WORD_LOADERS[wanted](),
  );
  return (
    <Show when={spoken.latest}>
      {(now) => (
        <LoadedLanguage spoken={now()} asked={asked()}>
          {props.children}
        </LoadedLanguage>
      )}
    </Show>
  );
}

function LoadedLanguage(props: ParentProps<{ spoken: LoadedWords; asked: Language | undefined }>) {
  const location = useLocation();
  const language = () => props.spoken.language;
  createEffect(() => {
    document.documentElement.lang = language();
  });
  const t: PageLanguage['t'] = (word, parts = {}) => fillPageWord(props.spoken.words[word], parts);
  /** One for each answer: every value of a page asks for it, and to make one is dear. */
  const speakers = createMemo(() => {
    language();
    return new WeakMap<Lexicon, ValueFormatter>();
  });
  const numbers = createMemo(() => new Intl.NumberFormat(language()));
  const page: PageLanguage = {
    language,
    t,
    count: (word, n) => t(`${word}.${n === 1 ? 'one' : 'other'}`, { n: numbers().format(n) }),
    tell: (text) => text?.[language()] ?? '',
    other(text) {
      const lang = language() === 'en' ? 'ja' : 'en';
      return { text: text[lang], lang };
    },
    speaker(lexicon) {
      const made = speakers();
      return made.get(lexicon) ?? (made.set(lexicon, createValueFormatter(lexicon, language())).get(lexicon) as ValueFormatter);
    },
    href: (path) => (props.asked ? withLanguage(addressOf(path), props.asked) : addressOf(path)),
    hereIn: (wanted) => withLanguage(location.pathname + location.search + location.hash, wanted),
  };
  return <LanguageContext.Provider value={page}>{props.children}</LanguageContext.Provider>;
}

export function useLanguage(): PageLanguage {
  const page = useContext(LanguageContext);
  if (!page) throw new Error('no language around this part of the page');
  return page;
}

/** Puts the parts into their places in a word. */
export function fillPageWord(word: string, parts: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''));
}

function withLanguage(path: string, language: Language): string {
  const url = new URL(path, 'http://here');
  url.searchParams.set('lang', language);
  return readableAddress(url.pathname + url.search) + url.hash;
}

/** Ids and lists stay readable in an address. */
export function readableAddress(address: string): string {
  return address.replaceAll('%3A', ':').replaceAll('%2C', ',');
}
