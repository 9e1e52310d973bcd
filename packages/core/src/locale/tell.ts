import type { Cell, ComparedClaim, Row } from '../compare/compare.ts';
import type { Outcome } from '../compare/outcome.ts';
import type { Claim, Hop } from '../model/claim.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import { CARRYING } from '../records/acts.ts';
import type { Id } from '../text/id.ts';
import { writeLocator } from '../text/locator.ts';
import { describeValue } from '../values/describe.ts';
import type { Speaker } from '../values/value-type.ts';
import { say, sayDays } from './speaker.ts';

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
export function bracketed(text: string, { language }: Pick<Speaker, 'language'>): string {
  return language === 'ja' ? `（${text}）` : ` (${text})`;
}
