import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import { createSignal, For, Show } from 'solid-js';
import { rowPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { distinctValues } from './distinct-values.ts';

const FIRST = 9;

/** What is told in several passages and yet hangs on one origin. */
export function SingleOriginRows(props: { glance: GlanceAnswer }) {
  const { t, href, speaker, count } = useLanguage();
  const [all, setAll] = createSignal(false);
  const told = () => speaker(props.glance.lexicon);
  const claims = (row: Highlight) => row.claims.flatMap((id) => props.glance.claims[id] ?? []);
  const origin = (row: Highlight) => [...new Set(claims(row).map((c) => told().name(c.origin)))].slice(0, 2).join(' · ');
  const rows = () => (all() ? props.glance.oneOrigin : props.glance.oneOrigin.slice(0, FIRST));
  return (
    <>
      <ul class="one-origin">
        <For each={rows()}>
          {(row) => (
            <li>
              <a class="subject" href={href(rowPath(row))}>
                <b>{describeRow(row, props.glance.lexicon, told())}</b> <span>{told().name(row.about)}</span>
              </a>
              <p class="value">
                {distinctValues(claims(row), told())
                  .slice(0, 2)
                  .map((v) => v.value)
                  .join(' · ')}
              </p>
              <p class="weight">
                <For each={row.accounts}>{(account) => <SiglumBadge of={account} />}</For>
                <span>
                  {count('count.passages', row.attestations)} <span aria-hidden="true">‹</span> {origin(row)}
                </span>
              </p>
            </li>
          )}
        </For>
      </ul>
      <Show when={!all() && props.glance.oneOrigin.length > FIRST}>
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          {t('show.all', { n: props.glance.oneOrigin.length })}
        </button>
      </Show>
    </>
  );
}
