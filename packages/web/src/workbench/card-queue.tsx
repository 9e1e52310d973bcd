import { describeClaimValue } from '@synoptic/core/locale/describe-claim';
import { formatShortForm } from '@synoptic/core/review/format-short-form';
import { isWaiting, REVIEW_ORDERS, type ReviewCard } from '@synoptic/core/review/review-queue';
import { isValueHidden } from '@synoptic/core/review/review-state';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { claimOfCard } from './claim-of-card.ts';
import { act, card, queue, showCard, state } from './review-session-state.ts';

/** Cards that are listed until the rest is asked for. */
const FIRST_CARDS = 8;

/** Waiting proposals, most consequential first, and a line that says if any can still change a verdict. */
export function CardQueue(props: { review: WorkbenchReview }) {
  const { word, counted } = useWords('workbench');
  const [all, setAll] = createSignal(false);
  const waiting = createMemo(() => queue().filter(({ reviewed }) => isWaiting(reviewed)));
  const listed = createMemo(() => {
    if (all()) return queue();
    const at = Math.max(
      0,
      waiting().findIndex((one) => one.reviewed.proposal.id === card()?.reviewed.proposal.id),
    );
    const from = Math.max(0, Math.min(at - 2, waiting().length - FIRST_CARDS));
    return waiting().slice(from, from + FIRST_CARDS);
  });
  const ids = createMemo(() => listed().map(({ reviewed }) => reviewed.proposal.id));
  const byId = createMemo(() => new Map(queue().map((one) => [one.reviewed.proposal.id, one])));
  const left = () => props.review.stop.flipping.length + props.review.stop.unanswered.length;
  const canStop = () => waiting().length === 0 || (left() === 0 && props.review.stop.proven);
  const stop = () => {
    if (waiting().length === 0) return word('stop.done');
    if (left() > 0) return counted('left', left());
    return word(props.review.stop.proven ? 'stop.proven' : 'stop.likely');
  };
  return (
    <section class="card-queue" aria-labelledby="queue-title">
      <p class="stop" classList={{ 'can-stop': canStop() }}>
        {stop()}
      </p>
      <Show when={canStop()}>
        <p class="note">
          {word('stop.next')} <code>synoptic serve --corpus {props.review.folder}</code>
        </p>
      </Show>
      <header>
        <h2 id="queue-title">{all() ? word('queue.all') : word('queue')}</h2>
        <div class="segments" role="group" aria-label={word('order')}>
          <For each={REVIEW_ORDERS}>
            {(order) => (
              <button type="button" aria-pressed={state().order === order} onClick={() => state().order !== order && act('next-order')}>
                {word(`order.${order}`)}
              </button>
            )}
          </For>
        </div>
      </header>
      <ol>
        <For each={ids()}>
          {(id) => {
            const found = createMemo((before: ReviewCard) => byId().get(id) ?? before, byId().get(id) as ReviewCard);
            return <QueuedCard of={found()} review={props.review} />;
          }}
        </For>
      </ol>
      <Show when={queue().length > listed().length || all()}>
        <button type="button" class="quiet" aria-pressed={all()} onClick={() => setAll(!all())}>
          {word('queue.more', { n: queue().length })}
        </button>
      </Show>
    </section>
  );
}

function QueuedCard(props: { of: ReviewCard; review: WorkbenchReview }) {
  const { speaker, tell } = useLanguage();
  const { word } = useWords('workbench');
  const reviewed = () => props.of.reviewed;
  const facet = () => props.review.facets[String(reviewed().payload['facet'])];
  const isHidden = () => isValueHidden(state(), props.of);
  const value = () => {
    if (isHidden()) return '';
    const claim = claimOfCard(props.review, props.of);
    return claim ? describeClaimValue(claim, speaker(props.review.lexicon)) : formatShortForm(reviewed().payload['value']);
  };
  const siglum = () => props.review.documents.find(({ slug }) => slug === reviewed().proposal.document)?.siglum ?? '';
  const isCurrent = () => card()?.reviewed.proposal.id === reviewed().proposal.id;
  const effect = () =>
    isWaiting(reviewed()) && reviewed().outcome !== 'contested' && reviewed().outcome !== 'deferred'
      ? word(`impact.${props.of.impact?.consequence ?? 'none'}`)
      : word(`is.${reviewed().outcome}`);
  return (
    <li>
      <button type="button" aria-current={isCurrent() ? 'true' : undefined} onClick={() => showCard(reviewed().proposal.id)}>
        <span class="sig hue-0">{siglum()}</span>
        <span class="queued">
          {tell(facet()?.label) || String(reviewed().payload['facet'])} <b>{value()}</b>
        </span>
        <span class={`effect e-${props.of.impact?.consequence ?? 'none'} is-${reviewed().outcome}`}>{effect()}</span>
      </button>
    </li>
  );
}
