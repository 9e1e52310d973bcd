import { openCorpus } from '@synoptic/core/corpus/corpus';
import { corpusFormatter } from '@synoptic/core/export/corpus-formatter';
import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeClaimChange } from '@synoptic/core/locale/describe-claim-change';
import type { CorpusDiff } from '@synoptic/core/questions/diff/diff';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { Language } from '@synoptic/core/text/bilingual';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { type AnswerWording, answerWording } from './answer-wording.ts';
import { verdictSpan } from './comparison-row.ts';

/** Changed claims, and the verdicts that flip. */
export function diffLines(
  difference: CorpusDiff,
  before: CompiledCorpus,
  after: CompiledCorpus,
  language: Language,
  width: number,
): StyledLine[] {
  const [old, now] = [before, after].map((c) => answerWording(corpusFormatter(openCorpus(c), language).lexicon, language)) as [
    AnswerWording,
    AnswerWording,
  ];
  const glosses = new Map([...before.claims, ...after.claims].map((c) => [c.id, c.gloss[language]]));
  const claims = (ids: readonly string[], sign: string) =>
    formatColumns(
      ids.map((id) => [line(`  ${sign} `, id), line(span(glosses.get(id) ?? '', 'quiet'))]),
      width,
    );
  const was = new Map(before.claims.map((c) => [c.id, c]));
  const is = new Map(after.claims.map((c) => [c.id, c]));
  const change = (id: string, part: string) => {
    const [a, b] = [was.get(id), is.get(id)];
    return a && b ? describeClaimChange(part, [a, old.speaker], [b, now.speaker]) : part;
  };
  const { added, removed, changed, corrected, retracted, flips } = difference;
  const flipped = flips.map((flip) => {
    const teller = now.lexicon.names[flip.about] ? now : old;
    const name = `${teller.speaker.name(flip.about)} · ${describeRow(flip, teller.lexicon, teller.speaker)}`;
    return [line('  ', verdictSpan(flip.from, old)), line('→ ', verdictSpan(flip.to, now)), line(name)];
  });
  const parts: readonly (readonly [CliWord, number, StyledLine[]])[] = [
    ['diff.added', added.length, claims(added, '+')],
    ['diff.removed', removed.length, claims(removed, '-')],
    [
      'diff.changed',
      changed.length,
      formatColumns(
        changed.map(({ claim, parts }) => [
          line(`  ~ ${claim}`),
          line(span(parts.map((part) => change(claim, part)).join(' · '), 'quiet')),
        ]),
        width,
      ),
    ],
    ['diff.corrected', corrected.length, claims(corrected, '!')],
    ['diff.retracted', retracted.length, claims(retracted, '!')],
    ['diff.flips', flips.length, formatColumns(flipped, width)],
  ];
  const told = parts.filter(([, count]) => count > 0);
  return [
    line(span(cliText(language, 'diff.digests', { from: difference.from.slice(0, 12), to: difference.to.slice(0, 12) }), 'quiet')),
    ...(told.length === 0 ? [line(cliText(language, difference.from === difference.to ? 'diff.same' : 'diff.no-claims'))] : []),
    ...told.flatMap(([key, count, lines]) => [EMPTY_LINE, line(span(cliText(language, key, { n: count }), 'strong')), ...lines]),
  ];
}
