import type { Entity } from '@synoptic/core/shapes/entity';
import { For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { Fact } from '../ui/fact.tsx';

/** Languages with their own names for themselves. */
const SCRIPTS = [
  { lang: 'en', name: 'English' },
  { lang: 'ja', name: '日本語' },
  { lang: 'ru', name: 'Русский' },
] as const;

/** Names of an entity as printed, by language. */
export function EntityNames(props: { of: Entity }) {
  const { t } = useLanguage();
  return (
    <For each={SCRIPTS}>
      {({ lang, name }) => (
        <Show when={props.of.names[lang].length > 0}>
          <Fact name={name}>
            <span lang={lang}>{[...new Set(props.of.names[lang])].join(t('list.comma'))}</span>
          </Fact>
        </Show>
      )}
    </For>
  );
}
