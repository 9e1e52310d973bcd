import { translate } from '@synoptic/core/locale/value-formatter';
import type { OpenedReview } from '@synoptic/core/node/open-review';
import type { RowState } from '@synoptic/core/review/create-row-judge';
import type { Impact } from '@synoptic/core/review/impact';
import { isWaiting } from '@synoptic/core/review/review-queue';
import { EMPTY_LINE, line, type StyledLine, span } from '../../layout/styled-line.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { cliCount } from '../../locale/cli-text.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { describeProposal } from './describe-proposal.ts';

/** Longest list of proposals on a page. */
const MOST_SHOWN = 200;

/** The queue of a review as lines: what waits with its impact, then how much is decided and whether what is left can change a verdict. */
export function reviewLines({ queue, stop, corpus }: OpenedReview, terminal: Terminal): StyledLine[] {
  const { word, language, width } = terminal;
  const waiting = queue.filter(({ reviewed }) => isWaiting(reviewed));
  const lines = waiting.slice(0, MOST_SHOWN).flatMap(({ reviewed, impact }) => {
    const { proposal, outcome } = reviewed;
    const refused = corpus.refused.get(proposal.id)?.message;
    const [first, last] = proposal.span.lines;
    const { question, value } = describeProposal(reviewed, corpus, language);
    const head = line(
      span(proposal.id.slice(0, 10), 'quiet'),
      ` ${proposal.grade} `,
      span(`${question}: ${value}`, 'strong'),
      span(`  ${proposal.document} ¶${first === last ? first : `${first}–${last}`}`, 'quiet'),
      ...(outcome === 'pending' ? [] : [span(`  ${word(`review.is-${outcome}`)}`, 'accent')]),
    );
    const effect = refused === undefined ? impactText(impact, terminal) : word('review.is-refused', { why: refused });
    return [head, ...wrapLine(line(span(effect, 'quiet')), width - 4).map((part) => line('    ', ...part))];
  });
  const decided = queue.length - waiting.length;
  const left = stop.flipping.length + stop.unanswered.length;
  const verdict = left > 0 ? cliCount(language, 'review.left', left) : word(stop.proven ? 'review.stop-proven' : 'review.stop-likely');
  return [
    ...lines,
    ...(lines.length > 0 ? [EMPTY_LINE] : []),
    line(word('review.tally', { waiting: waiting.length, decided })),
    ...(waiting.length > 0 ? wrapLine(line(verdict), width) : []),
  ];
}

/** The row now and if the claim is accepted. */
export function impactText(impact: Impact | null, { word, language }: Pick<Terminal, 'word' | 'language'>): string {
  if (impact === null) return word('review.no-impact');
  const { now, after, consequence } = impact;
  const state = (row: RowState | null) =>
    row === null
      ? word('review.no-row')
      : `${translate(language, `verdict.${row.verdict}`)} ${row.attestations}/${row.reporters}/${row.origins} (${row.rule})`;
  return consequence === 'nothing' ? word('review.unchanged', { now: state(now) }) : `${state(now)} → ${state(after)}`;
}
