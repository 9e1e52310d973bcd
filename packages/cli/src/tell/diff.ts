import type { Difference } from '@synoptic/core/compare/diff';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import { corpusSpeaker } from '@synoptic/core/export/corpus-speaker';
import { tellRow } from '@synoptic/core/locale/tell';
import { tellChange } from '@synoptic/core/locale/tell-diff';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import type { Language } from '@synoptic/core/text/bilingual';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { type CliWord, tell } from '../locale/tell.ts';
import { tellVerdict } from './row.ts';
import { type Teller, tellerOf } from './teller.ts';

/** What changed, claim by claim, and the verdicts that flip. */
export function diffLines(
  difference: Difference,
  before: CompiledCorpus,
  after: CompiledCorpus,
  language: Language,
  width: number,
): Line[] {
  const [old, now] = [before, after].map((c) => tellerOf(corpusSpeaker(openCorpus(c), language).lexicon, language)) as [Teller, Teller];
  const glosses = new Map([...before.claims, ...after.claims].map((c) => [c.id, c.gloss[language]]));
  const claims = (ids: readonly string[], sign: string) =>
    columns(
      ids.map((id) => [line(`  ${sign} `, id), line(span(glosses.get(id) ?? '', 'quiet'))]),
      width,
    );
  const was = new Map(before.claims.map((c) => [c.id, c]));
  const is = new Map(after.claims.map((c) => [c.id, c]));
  const change = (id: string, part: string) => {
    const [a, b] = [was.get(id), is.get(id)];
    return a && b ? tellChange(part, [a, old.speaker], [b, now.speaker]) : part;
  };
  const { added, removed, changed, corrected, retracted, flips } = difference;
  const flipped = flips.map((flip) => {
    const teller = now.lexicon.names[flip.about] ? now : old;
    const name = `${teller.speaker.name(flip.about)} · ${tellRow(flip, teller.lexicon, teller.speaker)}`;
    return [line('  ', tellVerdict(flip.from, old)), line('→ ', tellVerdict(flip.to, now)), line(name)];
  });
  const parts: readonly (readonly [CliWord, number, Line[]])[] = [
    ['diff.added', added.length, claims(added, '+')],
    ['diff.removed', removed.length, claims(removed, '-')],
    [
      'diff.changed',
      changed.length,
      columns(
        changed.map(({ claim, parts }) => [
          line(`  ~ ${claim}`),
          line(span(parts.map((part) => change(claim, part)).join(' · '), 'quiet')),
        ]),
        width,
      ),
    ],
    ['diff.corrected', corrected.length, claims(corrected, '!')],
    ['diff.retracted', retracted.length, claims(retracted, '!')],
    ['diff.flips', flips.length, columns(flipped, width)],
  ];
  const told = parts.filter(([, count]) => count > 0);
  return [
    line(span(tell(language, 'diff.digests', { from: difference.from.slice(0, 12), to: difference.to.slice(0, 12) }), 'quiet')),
    ...(told.length === 0 ? [line(tell(language, difference.from === difference.to ? 'diff.same' : 'diff.no-claims'))] : []),
    ...told.flatMap(([key, count, lines]) => [EMPTY, line(span(tell(language, key, { n: count }), 'strong')), ...lines]),
  ];
}
