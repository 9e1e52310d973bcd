import type { Cell, ComparedClaim, Row } from '../compare/compare.ts';
import type { Outcome } from '../compare/outcome.ts';
import type { Claim, Hop } from '../model/claim.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import { CARRYING } from '../records/acts.ts';
import type { Id } from '../text/id.ts';
import { writeLocator } from '../text/locator.ts';
import { describeValue } from '../values/registry.ts';
import type { Speaker } from '../values/value-type.ts';
import { say, sayCount, sayDays } from './speaker.ts';
import type { WordKey } from './words.en.ts';

/** A claim's value as a reader sees it: `more than 2,000 people`; a denial says so. */
export function tellValue(claim: Claim, speaker: Speaker): string {
  const value = describeValue(claim.value, speaker);
  if (claim.polarity === 'affirmed') return value;
  return claim.value.type === 'truth' ? speaker.word('truth.denied') : speaker.word('value.denied', { value });
}

/** What stands beside a value that is no plain fact: `prediction · possible`. */
export function tellForce(claim: ComparedClaim, speaker: Speaker): string {
  const words = [
    claim.withdrawnBy ? say(speaker.language, 'claim.withdrawn') : null,
    claim.modality === 'fact' ? null : say(speaker.language, `modality.${claim.modality}`),
    claim.certainty === 'certain' ? null : say(speaker.language, `certainty.${claim.certainty}`),
  ];
  return words.filter((w) => w !== null).join(' · ');
}

/** The hops that speak, outermost first; carriers are told apart by `carriersOf`. */
export function speakingHops(claim: Claim): readonly Hop[] {
  return claim.attribution.filter((h) => !CARRYING.includes(h.act));
}

/** The hops that only pass text on. */
export function carriersOf(claim: Claim): readonly Hop[] {
  return claim.attribution.filter((h) => CARRYING.includes(h.act));
}

/** `NHK ‹ Tokayev`: who says it, from the voice inward. */
export function tellChain(claim: Claim, speaker: Speaker): string {
  return speakingHops(claim)
    .map((h) => speaker.name(h.agent))
    .join(' ‹ ');
}

/** `¶3 ¶15 ¶20`. */
export function tellAnchors(claim: Claim): string {
  return claim.anchors.map((a) => `¶${writeLocator(a.lines, '–')}`).join(' ');
}

/** The name of a row: its facet, and its side where it has one. */
export function tellRow(row: Pick<Row, 'facet' | 'of' | 'where'>, lexicon: Lexicon, speaker: Speaker): string {
  const facet = lexicon.facets[row.facet]?.label[speaker.language] ?? row.facet;
  const sides = [row.of, row.where].filter((s): s is Id => s !== null).map((s) => speaker.name(s));
  if (sides.length === 0) return facet;
  return `${facet}${bracketed(sides.join(speaker.language === 'ja' ? '、' : ', '), speaker)}`;
}

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
  return [...new Set(told)].join(speaker.language === 'ja' ? '、' : '; ') + (more > 0 ? ` (+${more})` : '');
}

/** A value and whose it is: `6 January 2022 (B2)`. */
export function quoted(claim: Claim | undefined, speaker: Speaker): string {
  return claim ? `${tellValue(claim, speaker)}${bracketed(claim.voice, speaker)}` : '';
}

/** How a cell stands to the base account's; nothing where no base was asked for (rule C4). */
export function tellAgainst({ against }: Pick<Cell, 'against'>, { language }: Pick<Speaker, 'language'>): string {
  return against ? say(language, `against.${against.is}`) : '';
}

/** Why an account says nothing here. */
export function tellSilence(cell: Pick<Cell, 'silence' | 'because'>, speaker: Speaker): string {
  if (cell.silence === null || cell.because === null) return '';
  const { mentions = [], spoke, began } = cell.because;
  return say(speaker.language, `silence.why.${cell.silence}`, {
    mentions: speaker.list(mentions.slice(0, 3).map((m) => speaker.name(m.entity))),
    spoke: spoke ? speaker.date(spoke) : '',
    began: began ? speaker.date(began) : '',
  });
}

/** How a forecast turned out, with the days between. */
export function tellOutcome({ is, days }: Outcome, speaker: Speaker): string {
  return say(speaker.language, `outcome.${is}`, { days: days === null ? '' : sayDays(speaker.language, days) });
}

/** An aside after a word, in the brackets of the language. */
function bracketed(text: string, { language }: Pick<Speaker, 'language'>): string {
  return language === 'ja' ? `（${text}）` : ` (${text})`;
}
