import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { useWords } from '../locale/use-words.ts';
import { EditClaimForm } from './edit-claim-form.tsx';
import { QuotedLine } from './quoted-line.tsx';
import { acceptOwn, type OwnClaimDraft, setOwnDraft } from './review-session-state.ts';

/** Claim that a person makes from words of a text: the words in their line, and the parts of the claim. */
export function OwnClaimCard(props: { of: OwnClaimDraft; review: WorkbenchReview }) {
  const { word } = useWords('workbench');
  const language = () => props.review.documents.find(({ slug }) => slug === props.of.document)?.language ?? '';
  return (
    <article class="proposal own" aria-label={word('own')}>
      <QuotedLine document={props.of.document} span={props.of} language={language()} />
      <EditClaimForm
        payload={props.of.payload}
        review={props.review}
        title={word('own')}
        submit={word('own.accept')}
        accept={(edited) => acceptOwn(props.of, edited)}
        cancel={() => setOwnDraft(null)}
      />
    </article>
  );
}
