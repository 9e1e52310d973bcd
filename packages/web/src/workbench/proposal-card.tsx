import { describeClaimValue, describeForce, speakingHops } from '@synoptic/core/locale/describe-claim';
import { formatShortForm } from '@synoptic/core/review/format-short-form';
import type { ReviewCard } from '@synoptic/core/review/review-queue';
import { decisionsOfAction, isValueHidden, REVIEW_KEYMAP, type ReviewAction, spanOfCard } from '@synoptic/core/review/review-state';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { createMemo, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { claimOfCard } from './claim-of-card.ts';
import { EditClaimForm } from './edit-claim-form.tsx';
import { QuotedLine } from './quoted-line.tsx';
import { acceptEdited, act, editing, lostWords, queue, setEditing, state } from './review-session-state.ts';
import { RowChangeView } from './row-change-view.tsx';

/** Key of each action, as a button shows it. */
const KEY_OF = Object.fromEntries(
  Object.values(REVIEW_KEYMAP).flatMap((group) => Object.entries(group).map(([key, action]) => [action, key === ' ' ? '␣' : key])),
) as Readonly<Record<ReviewAction, string>>;

/** A proposal: the question, the value with who gave it, the words in their line, what accepting changes, and the decisions. */
export function ProposalCard(props: { of: ReviewCard; review: WorkbenchReview; help: () => void }) {
  const { speaker, tell } = useLanguage();
  const { word } = useWords('workbench');
  const proposal = () => props.of.reviewed.proposal;
  const facet = () => props.review.facets[String(props.of.reviewed.payload['facet'])];
  const claim = createMemo(() => claimOfCard(props.review, props.of));
  const voice = () => speaker(props.review.lexicon);
  const question = () => tell(facet()?.question) || String(props.of.reviewed.payload['facet']);
  const isHidden = () => isValueHidden(state(), props.of);
  const value = () => {
    const found = claim();
    return found ? describeClaimValue(found, voice()) : formatShortForm(props.of.reviewed.payload['value']);
  };
  const force = () => {
    const found = claim();
    return found ? describeForce(found, voice()) : '';
  };
  const document = () => props.review.documents.find(({ slug }) => slug === proposal().document);
  const names = createMemo(() => {
    const found = claim();
    return found ? speakingHops(found).map((hop) => voice().name(hop.agent)) : [tell(document()?.label)];
  });
  const refusal = () => props.review.refused[proposal().id];
  return (
    <article class="proposal" classList={{ framing: props.of.isFraming }} aria-labelledby="proposal-question" data-proposal={proposal().id}>
      <p class="proposal-state">
        <span class={`outcome is-${props.of.reviewed.outcome}`}>{word(`is.${props.of.reviewed.outcome}`)}</span>
        <For each={props.of.reviewed.decisions}>
          {(one) => (
            <span>
              {one.is === 'withdrawn' ? '' : word(`did.${one.is}`, { who: one.by })}
              {one.reason ? `: ${one.reason}` : ''}
            </span>
          )}
        </For>
      </p>
      <h2 id="proposal-question">{question()}</h2>
      <Show
        when={!isHidden()}
        fallback={
          <p class="hidden-value">
            {word('hidden')}{' '}
            <button type="button" class="quiet" aria-keyshortcuts="p" onClick={() => act('show-value')}>
              {word('show-value')} <kbd aria-hidden="true">p</kbd>
            </button>
          </p>
        }
      >
        <p class="proposal-value">
          {value()} <span class="force">{force()}</span>
        </p>
      </Show>
      <p class="chain">
        <b>{names().at(-1)}</b>{' '}
        <Show when={names().length > 1}>
          <span class="soft">{word('via', { names: voice().list(names().slice(0, -1)) })}</span>
        </Show>{' '}
        <span class="soft">
          · {voice().date(document()?.date ?? '')} · {word('line', { n: proposal().span.lines[0] })}
        </span>
      </p>
      <Show when={!lostWords().has(proposal().id)} fallback={<p class="refusal">{word('text.other')}</p>}>
        <QuotedLine document={proposal().document} span={spanOfCard(state(), props.of)} language={document()?.language ?? ''} />
      </Show>
      <ProofList of={props.of} />
      <Show when={refusal()}>
        {(why) => (
          <p class="refusal">
            {word('refused', { why: why().message })} <span class="soft">{why().hint}</span>
          </p>
        )}
      </Show>
      <Show when={editing()} fallback={<RowChangeView of={props.of} />}>
        <EditClaimForm
          payload={props.of.reviewed.payload}
          review={props.review}
          title={word('edit.title')}
          submit={word('edit.accept')}
          accept={acceptEdited}
          cancel={() => setEditing(false)}
        />
      </Show>
      <Show when={!editing()}>
        <DecisionButtons help={props.help} />
      </Show>
    </article>
  );
}

/** Grade of a proposal; behind it the checks, reasons and rule. */
function ProofList(props: { of: ReviewCard }) {
  const { word } = useWords('workbench');
  const proposal = () => props.of.reviewed.proposal;
  return (
    <details class="proof">
      <summary>
        <span class="grade">{proposal().grade}</span> {word(`grade.${proposal().grade}`)}
      </summary>
      <ul>
        <For each={proposal().checks}>
          {(check) => (
            <li classList={{ failed: !check.ok }} lang="en">
              {check.how}
            </li>
          )}
        </For>
        <For each={proposal().why}>{(why) => <li lang="en">{why}</li>}</For>
        <li>
          <code>{proposal().by.rule}</code>
        </li>
      </ul>
    </details>
  );
}

function DecisionButtons(props: { help: () => void }) {
  const { word } = useWords('workbench');
  /** Proposals that one key accepts, and how many of them would change a verdict. */
  const same = createMemo(
    () => {
      const ids = new Set(decisionsOfAction(state(), 'accept-rule', queue()).map(({ on }) => on));
      const flips = queue().filter(({ reviewed, impact }) => impact?.consequence === 'flip' && ids.has(reviewed.proposal.id));
      return { n: ids.size, flips: flips.length };
    },
    { n: 0, flips: 0 },
    { equals: (a, b) => a.n === b.n && a.flips === b.flips },
  );
  return (
    <>
      <div class="decisions">
        <For each={['accept', 'reject', 'defer', 'edit', 'undo'] as const}>
          {(action) => (
            <button
              type="button"
              class={`do-${action}`}
              aria-keyshortcuts={KEY_OF[action] === '␣' ? 'Space' : KEY_OF[action]}
              onClick={(event) => press(event, action)}
            >
              {word(action)} <kbd aria-hidden="true">{KEY_OF[action]}</kbd>
            </button>
          )}
        </For>
      </div>
      <div class="more-decisions">
        <button type="button" class="quiet" aria-keyshortcuts="k" onClick={(event) => press(event, 'previous-card')}>
          ‹ {word('previous-card')}
        </button>
        <button type="button" class="quiet" aria-keyshortcuts="j" onClick={(event) => press(event, 'next-card')}>
          {word('next-card')} ›
        </button>
        <button type="button" class="quiet" aria-keyshortcuts="s" onClick={(event) => press(event, 'split')}>
          {word('split')} <kbd aria-hidden="true">s</kbd>
        </button>
        <button type="button" class="quiet" aria-keyshortcuts="m" onClick={(event) => press(event, 'merge')}>
          {word('merge')} <kbd aria-hidden="true">m</kbd>
        </button>
        <Show when={same().n > 1}>
          <button type="button" class="quiet" aria-keyshortcuts="A" onClick={(event) => press(event, 'accept-rule')}>
            {word(same().flips > 0 ? 'accept-rule.flips' : 'accept-rule', same())}
          </button>
        </Show>
        <button type="button" class="quiet" aria-keyshortcuts="?" onClick={() => props.help()}>
          {word('keys')} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
    </>
  );
}

/** A click gives the keys back to the page; a press of Enter keeps the focus on the button. */
function press(event: MouseEvent & { readonly currentTarget: HTMLElement }, action: ReviewAction): void {
  if (event.detail > 0) event.currentTarget.blur();
  act(action);
}
