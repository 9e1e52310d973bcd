import { REVIEW_KEYMAP, type ReviewAction } from '@synoptic/core/review/review-state';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import type { KeyGroup } from '@synoptic/core/view/keymap';
import { createSignal, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { bindKeys } from '../ui/bind-keys.ts';
import { AddTexts } from './add-texts.tsx';
import { BenchKeys } from './bench-keys.tsx';
import { CardQueue } from './card-queue.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { act, card, editing } from './review-session-state.ts';
import { ReviewedRows } from './reviewed-rows.tsx';
import { TextPane } from './text-pane.tsx';

const KEYS: KeyGroup<ReviewAction> = Object.assign({}, ...Object.values(REVIEW_KEYMAP));

/** Text with its marks on the left; on the right the proposal, what it changes, and what else waits. */
export function ReviewBench(props: { of: WorkbenchReview; adding: boolean }) {
  const { word } = useWords('workbench');
  const [help, setHelp] = createSignal(false);
  bindKeys(KEYS, (action) => {
    if (!editing() || action === 'undo') act(action);
  });
  bindKeys({ '?': 'help' }, () => setHelp(true));
  return (
    <>
      <AddTexts of={props.of} open={props.adding} />
      <Show when={card()} fallback={<p class="empty">{word('new-corpus.empty')}</p>}>
        {(found) => (
          <div class="bench">
            <TextPane of={props.of} card={found()} />
            <div class="bench-side">
              <ProposalCard of={found()} review={props.of} help={() => setHelp(true)} />
              <CardQueue review={props.of} />
              <ReviewedRows of={props.of} />
            </div>
          </div>
        )}
      </Show>
      <Show when={help()}>
        <BenchKeys close={() => setHelp(false)} />
      </Show>
    </>
  );
}
