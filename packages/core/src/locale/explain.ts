import type { Row } from '../compare/compare.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../text/id.ts';
import type { Speaker } from '../values/value-type.ts';
import { say, sayCount } from './speaker.ts';
import { bracketed, quoted } from './tell.ts';
import type { WordKey } from './words.en.ts';

/** Why the row has its verdict, in a sentence or two. Rule numbers are shown beside it, not in it. */
export function explain(row: Row, claims: Readonly<Record<Id, Claim>>, speaker: Speaker): string {
  const { verdict, explanation, corroboration } = row;
  const language = speaker.language;
  const sentence = say(language, `why.${verdict}${variant(row, claims)}` as WordKey, {
    pairs: tellPairs(row, claims, speaker),
    attestations: sayCount(language, 'attestations', corroboration.attestations),
    reporters: sayCount(language, 'reporters', corroboration.reporters),
    origins: sayCount(language, 'origins', corroboration.origins),
  });
  const clash = verdict === 'conflict' || verdict === 'contrast';
  const told = explanation.between === 'reports' || (explanation.between === 'self' && clash) ? explanation.between : null;
  const between = told && say(language, `why.between.${told}`);
  const senses = explanation.explainedBy?.senses.map((s) => s[language]);
  const under = senses ? say(language, 'why.under', { senses: speaker.list(senses) }) : null;
  const gap = language === 'ja' ? '' : ' ';
  return [sentence, between && bracketed(between, speaker).trim(), under].filter((s) => s !== null).join(gap);
}

/** What a verdict is about in this row, where the sentence depends on it. */
function variant({ verdict, explanation, cells }: Row, claims: Readonly<Record<Id, Claim>>): string {
  const deciding = explanation.pairs.flatMap((p) => p.claims.flatMap((id) => claims[id] ?? []));
  if (verdict === 'open') return `.${explanation.reason ?? 'hedged'}`;
  if (verdict === 'unattested' && cells.some((c) => c.claims.length > 0)) return '.withdrawn';
  if (verdict === 'contrast' && deciding.every((c) => c.modality === 'demand')) return '.demand';
  if (verdict === 'incomparable' && deciding.some((c) => c.value.type !== 'text')) return '.measure';
  return '';
}

function tellPairs(row: Row, claims: Readonly<Record<Id, Claim>>, speaker: Speaker): string {
  const told = row.explanation.pairs
    .slice(0, 3)
    .map(({ claims: [a, b], relation }) =>
      say(speaker.language, `why.pair.${relation}`, { a: quoted(claims[a], speaker), b: quoted(claims[b], speaker) }),
    );
  const more = row.explanation.pairs.length - told.length;
  const ja = speaker.language === 'ja';
  const rest = ja ? `（ほか${more}組）` : ` (and ${more} more)`;
  return [...new Set(told)].join(ja ? '、' : '; ') + (more > 0 ? rest : '');
}
