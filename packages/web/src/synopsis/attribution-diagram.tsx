import { isSameRow } from '@synoptic/core/compare/row-key';
import type { Row } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { passagePath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { SpeakerName } from './attribution-chain.tsx';
import { type AttributionPaths, attributionPathsOf } from './attribution-paths.ts';
import { useSynopsis } from './synopsis-model.ts';

/** Pixels by which a step between two reporters bows out of their column. */
const BOW = 22;

/** The three counts of a row, and beneath each what was counted; a line leads from the origin of every claim to its passages. */
export function AttributionDiagram(props: { row: Row }) {
  const { counted } = useWords('synopsis');
  const { answer, question } = useSynopsis();
  const { hueOf } = useAccounts();
  const [dependence] = createAnswer(question, cachedReader.dependence);
  const ways = createMemo(() => {
    // Without an answer the counts are shown alone.
    const rows = dependence.error ? [] : (dependence.latest?.rows ?? []);
    const claims = props.row.cells.flatMap((cell) => cell.claims);
    return attributionPathsOf(
      claims,
      rows.find((row) => isSameRow(row, props.row)),
      (id) => answer().claims[id],
    );
  });
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
        <For each={ways().origins}>{(origin) => <OriginItem of={origin} />}</For>
      ))}
      {column('reporters', () => (
        <For each={ways().reporters}>{(reporter) => <ReporterItem of={reporter} />}</For>
      ))}
      {column('attestations', () => (
        <For each={ways().passages}>{(passage) => <PassageItem of={passage} />}</For>
      ))}
    </div>
  );
}

function OriginItem(props: { of: AttributionPaths['origins'][number] }) {
  const { tell } = useLanguage();
  const { word } = useWords('synopsis');
  const { speaker } = useSynopsis();
  return (
    <li data-key={props.of.key}>
      <SpeakerName of={props.of.agent} why={tell(props.of.why)} />
      <Show when={props.of.house}>{(house) => <small>{word('path.house', { name: speaker().name(house()) })}</small>}</Show>
    </li>
  );
}

function ReporterItem(props: { of: AttributionPaths['reporters'][number] }) {
  const { tell } = useLanguage();
  const { word } = useWords('synopsis');
  const { speaker } = useSynopsis();
  const names = (ids: readonly Id[]) => speaker().list(ids.map((id) => speaker().name(id)));
  return (
    <li data-key={props.of.key}>
      <Show when={props.of.siglum}>{(siglum) => <SiglumBadge of={siglum()} />}</Show>{' '}
      <SpeakerName of={props.of.agent} why={tell(props.of.why)} />
      <Show when={props.of.hears.length > 0}>
        <span class="unseen">{word('path.hears', { names: names(props.of.hears) })}</span>
      </Show>
      <Show when={props.of.carriers.length > 0}>
        <small>{word('path.through', { names: names(props.of.carriers) })}</small>
      </Show>
    </li>
  );
}

function PassageItem(props: { of: AttributionPaths['passages'][number] }) {
  const { t, href } = useLanguage();
  const { word } = useWords('synopsis');
  const lines = () => writeLocator(props.of.anchor.lines, '–');
  return (
    <li data-key={props.of.key} title={props.of.retells ? word('path.retold') : undefined}>
      <Show when={props.of.retells}>
        <SiglumBadge of={props.of.siglum} />{' '}
      </Show>
      <a
        href={href(passagePath(props.of.anchor.document, props.of.anchor.passage))}
        aria-label={`${props.of.siglum} ${t('line', { n: lines() })}`}
      >
        ¶{lines()}
      </a>
    </li>
  );
}

/** A curve from the right edge of one item to the left edge of another; within a column it bulges to the right. */
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
