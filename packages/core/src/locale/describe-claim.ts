import type { Claim, ComparedClaim, ForecastLag, ForecastOutcome, Hop } from '../shapes/claim.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Cell, RowKey, Silence, SilenceReason } from '../shapes/row.ts';
import { isCarryingAct } from '../text/acts.ts';
import type { Id } from '../text/id.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { writeLocator } from '../text/locator.ts';
import { describeValue } from '../values/describe.ts';
import type { ValueFormatter } from '../values/value-type.ts';
import { formatDays, translate } from './value-formatter.ts';

/** Value of a claim, marked if it is denied: `more than 2,000 people`. */
export function describeClaimValue(claim: Claim, speaker: ValueFormatter): string {
  const value = describeValue(claim.value, speaker);
  if (claim.polarity === 'affirmed') return value;
  return claim.value.type === 'truth' ? speaker.word('truth.denied') : speaker.word('value.denied', { value });
}

/** Modality, certainty and withdrawal of a claim, except the defaults: `prediction · possible`. */
export function describeForce(claim: ComparedClaim, speaker: ValueFormatter): string {
  const words = [
    claim.withdrawnBy ? translate(speaker.language, 'claim.withdrawn') : null,
    claim.modality === 'fact' ? null : translate(speaker.language, `modality.${claim.modality}`),
    claim.certainty === 'certain' ? null : translate(speaker.language, `certainty.${claim.certainty}`),
  ];
  return words.filter((w) => w !== null).join(' · ');
}

/** Hops that speak, outermost first. */
export function speakingHops(claim: Pick<Claim, 'attribution'>): readonly Hop[] {
  return claim.attribution.filter((h) => !isCarryingAct(h.act));
}

/** Carriers, which only pass text on, outermost first. */
export function carryingHops(claim: Claim): readonly Hop[] {
  return claim.attribution.filter((h) => isCarryingAct(h.act));
}

/** Speakers from the voice inward: `NHK ‹ Tokayev`. */
export function describeChain(claim: Claim, speaker: ValueFormatter): string {
  return speakingHops(claim)
    .map((h) => speaker.name(h.agent))
    .join(' ‹ ');
}

/** Chain with its carriers and acts, outermost first: `d1021 (reproduces) ‹ NHK ‹ Tokayev`. */
export function describeWholeChain(claim: Claim, speaker: ValueFormatter): string {
  return claim.attribution
    .map(({ agent, act }) => {
      const name = speaker.name(agent);
      return isCarryingAct(act) ? `${name}${inBrackets(translate(speaker.language, `act.${act}`), speaker)}` : name;
    })
    .join(' ‹ ');
}

/** Lines of the anchors: `¶3 ¶15 ¶20`. */
export function formatAnchors(claim: Claim): string {
  return claim.anchors.map((a) => `¶${writeLocator(a.lines, '–')}`).join(' ');
}

/** Name of a row: its facet, with the side or place if it has one. */
export function describeRow(row: Omit<RowKey, 'about'>, lexicon: Lexicon, speaker: ValueFormatter): string {
  const label = lexicon.facets[row.facet]?.label;
  const facet = label ? speaker.text(label) : row.facet;
  const sides = [row.of, row.where].filter((s): s is Id => s !== null).map((s) => speaker.name(s));
  if (sides.length === 0) return facet;
  return `${facet}${inBrackets(sides.join(translate(speaker.language, 'list.comma')), speaker)}`;
}

/** Answers of a cell that are not claims in it: claims on the inverse facet, and an event that is taken for granted (rules R8 and R9). */
export function describeImplied(cell: Pick<Cell, 'derived' | 'grants'>, lexicon: Lexicon, speaker: ValueFormatter): string[] {
  const words = (cell.derived ?? []).map(({ derived: { facet, about } }) =>
    translate(speaker.language, 'cell.derived', {
      value: speaker.name(about),
      facet: describeRow({ facet, of: null, where: null }, lexicon, speaker),
    }),
  );
  return [...words, ...(cell.grants ? [translate(speaker.language, 'cell.grants')] : [])];
}

/** Relation of a cell to the base account's; empty without a base (rule C4). */
export function describeAgainstBase({ against }: Pick<Cell, 'against'>, { language }: Pick<ValueFormatter, 'language'>): string {
  return against ? translate(language, `against.${against.is}`) : '';
}

/** Reason for the silence of an account. */
export function describeSilence(cell: Pick<Cell, 'silence' | 'because'>, speaker: ValueFormatter): string {
  if (cell.silence === null || cell.because === null) return '';
  const { mentions = [], lacks, spoke, began, ended, told } = cell.because;
  return translate(speaker.language, silenceReason(cell.silence, cell.because), {
    mentions: speaker.list(mentions.slice(0, 3).map((m) => speaker.name(m.entity))),
    lacks: lacks ? speaker.name(lacks) : '',
    spoke: spoke ? speaker.date(spoke) : '',
    began: began ? speaker.date(began) : '',
    ended: ended ? speaker.date(ended) : '',
    told: told ? speaker.date(told) : '',
  });
}

/** Key of the sentence for an absence. */
function silenceReason(silence: Silence, { mentions = [], lacks, conveys, moot, spoke, told }: SilenceReason) {
  if (silence === 'earlier' && (spoke === undefined || told === undefined)) return 'silence.why.earlier.undated';
  if (conveys !== undefined) return 'silence.why.aside.conveys';
  if (moot !== undefined) return `silence.why.aside.${moot}` as const;
  if (lacks === undefined) return `silence.why.${silence}` as const;
  return mentions.some((m) => m.entity === lacks) ? 'silence.why.aside.named' : 'silence.why.aside.side';
}

/** Lags that an outcome names; further ones are in its data. */
const MAX_SHOWN_LAGS = 3;

/** Outcome of a forecast, with the lag of each later word that decided: `borne out after 9 days and 24 days`. */
export function describeForecastOutcome({ is, by, later }: ForecastOutcome, speaker: ValueFormatter): string {
  const { language } = speaker;
  const lags = new Set(later.filter(({ claim }) => by.includes(claim)).map(({ days }) => formatForecastLag(days, language)));
  return translate(language, `outcome.${is}`, { days: speaker.list([...lags].slice(0, MAX_SHOWN_LAGS)) });
}

function formatForecastLag({ min, max }: ForecastLag, language: InterfaceLanguage): string {
  if (max !== null) return formatDays(language, { min, max });
  return translate(language, 'days.or-more', { days: formatDays(language, { min, max: min }) });
}

/** Text in the brackets of the language. */
export function inBrackets(text: string, { language }: Pick<ValueFormatter, 'language'>): string {
  return translate(language, 'brackets', { text });
}
