import { createSignal, onCleanup, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';

/** Shown while a response is pending; after a delay it suggests what to do. */
export function LoadingNotice() {
  const { t } = useLanguage();
  const [long, setLong] = createSignal(false);
  const timer = setTimeout(() => setLong(true), 8000);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="waiting" role="status">
      <p>{t('waiting')}</p>
      <Show when={long()}>
        <p class="soft">{t('waiting.long')}</p>
      </Show>
      <div class="lines" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
