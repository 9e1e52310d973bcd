import type { Cell, ComparedClaim, Row } from '../compare/compare.ts';
import type { ForecastOutcome } from '../compare/forecast-outcome.ts';
import type { Claim, Hop } from '../model/claim.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import { CARRYING } from '../records/acts.ts';
import type { Id } from '../text/id.ts';
import { writeLocator } from '../text/locator.ts';
import { inLanguage } from '../text/text.ts';
import { describeValue } from '../values/describe.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { formatDays, translate } from './value-formatter.ts';

/** A claim's value as a reader sees it: `more than 2,000 people`; a denial says so. */
export function describeClaimValue(claim: Claim, speaker: ValueFormatter): string {
  const value = describeValue(claim.value, speaker);
  if (claim.polarity === 'affirmed') return value;
  return claim.value.type === 'truth' ? speaker.word('truth.denied') : speaker.word('value.denied', { value });
}

/** What stands beside a value that is no plain fact: `prediction · possible`. */
export function describeForce(claim: ComparedClaim, speaker: ValueFormatter): string {
  const words = [
    claim.withdrawnBy ? translate(speaker.language, 'claim.withdrawn') : null,
    claim.modality === 'fact' ? null : translate(speaker.language, `modality.${claim.modality}`),
    claim.certainty === 'certain' ? null : translate(speaker.language, `certainty.${claim.certainty}`),
  ];
  return words.filter((w) => w !== null).join(' · ');
}

/** The hops that speak, outermost first; carriers are told apart by `carriersOf`. */
export function speakingHops(claim: Claim): readonly Hop[] {
  return claim.attribution.filter((h) => !CARRYING.includes(h.act));
}

/** The hops that only pass text on. */
export function carryingHops(claim: Claim): readonly Hop[] {
  return claim.attribution.filter((h) => CARRYING.includes(h.act));
}

/** `NHK ‹ Tokayev`: who says it, from the voice inward. */
export function describeChain(claim: Claim, speaker: ValueFormatter): string {
  return speakingHops(claim)
    .map((h) => speaker.name(h.agent))
    .join(' ‹ ');
}

/** `¶3 ¶15 ¶20`. */
export function formatAnchors(claim: Claim): string {
  return claim.anchors.map((a) => `¶${writeLocator(a.lines, '–')}`).join(' ');
}

/** The name of a row: its facet, and its side where it has one. */
export function describeRow(row: Pick<Row, 'facet' | 'of' | 'where'>, lexicon: Lexicon, speaker: ValueFormatter): string {
  const facet = inLanguage(lexicon.facets[row.facet]?.label, speaker.language) ?? row.facet;
  const sides = [row.of, row.where].filter((s): s is Id => s !== null).map((s) => speaker.name(s));
  if (sides.length === 0) return facet;
  return `${facet}${inBrackets(sides.join(translate(speaker.language, 'list.comma')), speaker)}`;
}

/** A value and whose it is: `6 January 2022 (B2)`. */
export function valueWithVoice(claim: Claim | undefined, speaker: ValueFormatter): string {
  return claim ? `${describeClaimValue(claim, speaker)}${inBrackets(claim.voice, speaker)}` : '';
}

/** How a cell stands to the base account's; nothing where no base was asked for (rule C4). */
export function describeAgainstBase({ against }: Pick<Cell, 'against'>, { language }: Pick<ValueFormatter, 'language'>): string {
  return against ? translate(language, `against.${against.is}`) : '';
}

/** Why an account says nothing here. */
export function describeSilence(cell: Pick<Cell, 'silence' | 'because'>, speaker: ValueFormatter): string {
  if (cell.silence === null || cell.because === null) return '';
  const { mentions = [], spoke, began } = cell.because;
  return translate(speaker.language, `silence.why.${cell.silence}`, {
    mentions: speaker.list(mentions.slice(0, 3).map((m) => speaker.name(m.entity))),
    spoke: spoke ? speaker.date(spoke) : '',
    began: began ? speaker.date(began) : '',
  });
}

/** How a forecast turned out, with the days between. */
export function describeForecastOutcome({ is, days }: ForecastOutcome, speaker: ValueFormatter): string {
  return translate(speaker.language, `outcome.${is}`, { days: days === null ? '' : formatDays(speaker.language, days) });
}

/** An aside after a word, in the brackets of the language. */
export function inBrackets(text: string, { language }: Pick<ValueFormatter, 'language'>): string {
  return translate(language, 'brackets', { text });
}
