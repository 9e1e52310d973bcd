import type { Row } from '@synoptic/core/shapes/row';
import { writeLocator } from '@synoptic/core/text/locator';
import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { passagePath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { SpeakerName } from './attribution-chain.tsx';
import { attributionPathsOf } from './attribution-paths.ts';
import { useSynopsis } from './synopsis-model.ts';

/** How far a step between two reporters bows out of their column. */
const BOW = 22;

/** The three counts of a row, and beneath each what was counted: every claim's way from its origin to the passages is a line. */
export function AttributionDiagram(props: { row: Row }) {
  const { t, tell, href } = useLanguage();
  const { word, counted } = useWords('synopsis');
  const { answer, speaker } = useSynopsis();
  const { hueOf } = useAccounts();
  const ways = createMemo(() =>
    attributionPathsOf(
      props.row.cells.flatMap((c) => c.claims.flatMap((id) => answer().claims[id] ?? [])),
      (id) => answer().claims[id],
    ),
  );
  const counts = () => props.row.corroboration;
  let place: HTMLDivElement | undefined;
  const [lines, setLines] = createSignal<readonly { readonly d: string; readonly hue: number }[]>([]);
  const draw = () => {
    const within = place;
    if (within) setLines(ways().steps.flatMap(({ from, to, siglum }) => lineBetween(within, from, to, hueOf(siglum))));
  };
  const observer = new ResizeObserver(() => requestAnimationFrame(draw));
  onCleanup(() => observer.disconnect());
  createEffect(() => {
    ways();
    requestAnimationFrame(draw);
  });
  const column = (what: 'attestations' | 'reporters' | 'origins', items: () => JSX.Element) => (
    <div>
      <h3>
        <b>{counts()[what]}</b> {counted(`counted.${what}`, counts()[what])}
      </h3>
      <ul>{items()}</ul>
    </div>
  );
  return (
    <div
      class="ways"
      ref={(element) => {
        place = element;
        observer.observe(element);
      }}
    >
      <svg aria-hidden="true">
        <For each={lines()}>{(line) => <path class={`hue-${line.hue}`} d={line.d} />}</For>
      </svg>
      {column('origins', () => (
        <For each={ways().origins}>
          {(origin) => (
            <li data-key={origin.key}>
              <SpeakerName of={origin.agent} why={tell(origin.why)} />
              <Show when={origin.house}>{(house) => <small>{word('path.house', { name: speaker().name(house()) })}</small>}</Show>
            </li>
          )}
        </For>
      ))}
      {column('reporters', () => (
        <For each={ways().reporters}>
          {(reporter) => (
            <li data-key={reporter.key}>
              <Show when={reporter.siglum}>{(siglum) => <SiglumBadge of={siglum()} />}</Show>{' '}
              <SpeakerName of={reporter.agent} why={tell(reporter.why)} />
              <Show when={reporter.hears.length > 0}>
                <span class="unseen">{word('path.hears', { names: speaker().list(reporter.hears.map((id) => speaker().name(id))) })}</span>
              </Show>
              <Show when={reporter.carriers.length > 0}>
                <small>{word('path.through', { names: speaker().list(reporter.carriers.map((id) => speaker().name(id))) })}</small>
              </Show>
            </li>
          )}
        </For>
      ))}
      {column('attestations', () => (
        <For each={ways().passages}>
          {({ key, anchor, siglum, retells }) => (
            <li data-key={key} title={retells ? word('path.retold') : undefined}>
              <Show when={retells}>
                <SiglumBadge of={siglum} />{' '}
              </Show>
              <a
                href={href(passagePath(anchor.document, anchor.passage))}
                aria-label={`${siglum} ${t('line', { n: writeLocator(anchor.lines, '–') })}`}
              >
                ¶{writeLocator(anchor.lines, '–')}
              </a>
            </li>
          )}
        </For>
      ))}
    </div>
  );
}

/** From the right edge of one to the left edge of the other; within a column it bows out to the right. */
function lineBetween(place: Element, from: string, to: string, hue: number): { d: string; hue: number }[] {
  const box = (key: string) => place.querySelector(`[data-key="${CSS.escape(key)}"]`)?.getBoundingClientRect();
  const [around, a, b] = [place.getBoundingClientRect(), box(from), box(to)];
  if (!a || !b) return [];
  const middle = (of: DOMRect) => Math.round(of.top - around.top + Math.min(of.height / 2, 11));
  const [x0, y0, y1] = [a.right - around.left + 2, middle(a), middle(b)];
  const within = Math.abs(a.left - b.left) < 4;
  const x1 = within ? b.right - around.left + 2 : b.left - around.left - 3;
  const bend = within ? x0 + BOW : (x0 + x1) / 2;
  return [
    { hue, d: `M${Math.round(x0)} ${y0}C${Math.round(bend)} ${y0} ${Math.round(within ? x1 + BOW : bend)} ${y1} ${Math.round(x1)} ${y1}` },
  ];
}
