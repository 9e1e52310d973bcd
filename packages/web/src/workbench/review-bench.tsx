import { REVIEW_KEYMAP, type ReviewAction } from '@synoptic/core/review/review-state';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import type { KeyGroup } from '@synoptic/core/view/keymap';
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { bindKeys } from '../ui/bind-keys.ts';
import { AddTexts } from './add-texts.tsx';
import { BenchKeys } from './bench-keys.tsx';
import { CardQueue } from './card-queue.tsx';
import { isStacked, onStacked } from './is-stacked.ts';
import { OwnClaimCard } from './own-claim-card.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { act, card, editing, ownDraft } from './review-session-state.ts';
import { ReviewedRows } from './reviewed-rows.tsx';
import { TextPane } from './text-pane.tsx';

const KEYS: KeyGroup<ReviewAction> = Object.assign({}, ...Object.values(REVIEW_KEYMAP));

/** Text with its marks on the left; on the right the proposal, what it changes, and what else waits. */
export function ReviewBench(props: { of: WorkbenchReview; adding: boolean }) {
  const { word } = useWords('workbench');
  const [help, setHelp] = createSignal(false);
  let side: HTMLDivElement | undefined;
  const bringCardIntoView = () => {
    if (!side) return;
    if (!isStacked()) side.scrollTop = 0;
    else if (side.getBoundingClientRect().top < 0) side.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  // Another card is chosen in the list below it as well.
  createEffect(on(() => card()?.reviewed.proposal.id, bringCardIntoView, { defer: true }));
  onCleanup(onStacked(bringCardIntoView));
  bindKeys(KEYS, (action) => {
    if ((!editing() && ownDraft() === null) || action === 'undo') act(action);
  });
  bindKeys({ '?': 'help' }, () => setHelp(true));
  return (
    <>
      <AddTexts of={props.of} open={props.adding} />
      <Show when={props.of.documents.length > 0} fallback={<p class="empty">{word('new-corpus.empty')}</p>}>
        <div class="bench">
          <TextPane of={props.of} card={card()} />
          <div class="bench-side" ref={side}>
            <Show when={ownDraft()} keyed>
              {(draft) => <OwnClaimCard of={draft} review={props.of} />}
            </Show>
            <Show when={ownDraft() === null}>
              <Show when={card()} fallback={<p class="note">{word('none-proposed')}</p>}>
                {(found) => <ProposalCard of={found()} review={props.of} help={() => setHelp(true)} />}
              </Show>
            </Show>
            <Show when={card()}>
              <CardQueue review={props.of} />
            </Show>
            <ReviewedRows of={props.of} />
          </div>
        </div>
      </Show>
      <Show when={help()}>
        <BenchKeys close={() => setHelp(false)} />
      </Show>
    </>
  );
}
