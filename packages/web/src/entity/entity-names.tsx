import type { Entity } from '@synoptic/core/shapes/entity';
import { REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { directionOf } from '@synoptic/core/text/language-tag';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from '../ui/fact.tsx';

/** Names of an entity as printed, by language. */
export function EntityNames(props: { of: Entity }) {
  const { t } = useLanguage();
  return (
    <For each={Object.entries(props.of.names)}>
      {([lang, names]) => (
        <Fact name={languageName(lang)}>
          <span lang={lang} dir={directionOf(lang)}>
            {[...new Set(names)].join(t('list.comma'))}
          </span>
        </Fact>
      )}
    </For>
  );
}

/** Name of a language, in itself where the browser knows it: 日本語, русский. */
function languageName(tag: string): string {
  return new Intl.DisplayNames([tag, REFERENCE_LANGUAGE], { type: 'language' }).of(tag) ?? tag;
}
