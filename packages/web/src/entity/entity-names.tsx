import type { Entity } from '@synoptic/core/shapes/entity';
import { languageTag } from '@synoptic/core/text/interface-languages';
import { directionOf } from '@synoptic/core/text/language-tag';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from '../ui/fact.tsx';

/** Names of an entity as printed, by language. */
export function EntityNames(props: { of: Entity }) {
  const { t, language } = useLanguage();
  return (
    <For each={Object.entries(props.of.names)}>
      {([lang, names]) => (
        <Fact name={languageName(lang) ?? languageName(lang, languageTag(language())) ?? lang}>
          <span lang={lang} dir={directionOf(lang)}>
            {[...new Set(names)].join(t('list.comma'))}
          </span>
        </Fact>
      )}
    </For>
  );
}

/** Name of a language, in itself where the browser knows it: 日本語, Русский. */
function languageName(tag: string, inLanguage = tag): string | undefined {
  try {
    const names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' });
    // A browser without this language answers in its own, which then names the others as well.
    if (names.resolvedOptions().locale.split('-')[0] !== inLanguage.split('-')[0]) return undefined;
    const name = names.of(tag);
    return name && name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
  } catch {
    return undefined;
  }
}
