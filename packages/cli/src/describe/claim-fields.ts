import {
  describeClaimValue,
  describeForce,
  describeForecastOutcome,
  describeRow,
  speakingHops,
} from '@synoptic/core/locale/describe-claim';
import type { Claim, ForecastOutcome, Hop } from '@synoptic/core/shapes/claim';
import { writeLocator } from '@synoptic/core/text/locator';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import type { AnswerWording } from './answer-wording.ts';
import { type Field, field, listField } from './field.ts';

/** All fields of a claim: content and provenance; `row` has the fields of its row, if it is shown in one. */
export function claimFields(
  claim: Claim & { readonly outcome?: ForecastOutcome },
  teller: AnswerWording,
  row: readonly Field[] = [],
): Field[] {
  const { own, speaker, lexicon, language } = teller;
  const { asOf, of, where, under } = claim.qualifiers;
  const name = (id: string | null) => (id === null ? null : speaker.name(id));
  return [
    { label: own('field.value'), lines: [line(span(describeClaimValue(claim, speaker), 'strong'), inferredMark(claim, 'value', teller))] },
    field(own('field.force'), describeForce(claim, speaker)),
    field(own('field.gloss'), claim.gloss[language]),
    field(own('field.about'), name(claim.about)),
    field(own('field.facet'), lexicon.facets[claim.facet]?.question[language] ?? claim.facet),
    field(own('field.as-of'), asOf && speaker.date(asOf)),
    field(own('field.of'), name(of)),
    field(own('field.where'), name(where)),
    field(own('field.under'), under?.[language]),
    { label: own('field.chain'), lines: claim.attribution.map((hop, i) => hopLine(hop, i, claim, teller)) },
    field(
      own('field.origin'),
      claim.house === claim.origin
        ? name(claim.origin)
        : own('origin.of-house', { origin: speaker.name(claim.origin), house: speaker.name(claim.house) }),
    ),
    listField(
      own('field.passages'),
      claim.anchors.map((a) => `${speaker.name(a.document)} ¶${writeLocator(a.lines, '–')}`),
    ),
    field(own('field.outcome'), claim.outcome && describeForecastOutcome(claim.outcome, speaker)),
    ...row,
    listField(
      own('field.inferred'),
      claim.inferred.map((i) => `${own(`part.${i.part}` as 'part.value')} — ${i.why[language]}`),
    ),
    listField(
      own('field.paraphrases'),
      claim.paraphrases.map((p) => `${p.claim} (${own(`how.${p.how}`)})`),
    ),
    listField(own('field.answers'), claim.answers),
    listField(own('field.corrects'), [...claim.corrects, ...claim.retracts, ...claim.supersedes]),
    field(own('field.note'), claim.note?.[language]),
    field(own('field.id'), claim.id),
  ];
}

/** A claim in one sentence: `B1 NHK · deaths: 164 people or more (probable)`. */
export function claimSentence(claim: Claim, { speaker, lexicon, own }: AnswerWording): string {
  const force = describeForce(claim, speaker);
  const voice = speakingHops(claim)[0]?.agent ?? claim.origin;
  const row = describeRow({ facet: claim.facet, of: claim.qualifiers.of, where: claim.qualifiers.where }, lexicon, speaker);
  return own('claim.said', {
    voice: `${claim.voice} ${speaker.name(voice)}`,
    about: speaker.name(claim.about),
    row,
    value: `${describeClaimValue(claim, speaker)}${force === '' ? '' : ` (${force})`}`,
  });
}

/** `NHK reports · 11 January 2022`; hops after the first step inward. */
function hopLine(hop: Hop, place: number, claim: Claim, { speaker, shared, own }: AnswerWording): StyledLine {
  const parts = [hop.on ? speaker.date(hop.on) : '', hop.as ? own('in-office', { office: speaker.name(hop.as) }) : ''].filter(Boolean);
  const voice = claim.attribution.indexOf(speakingHops(claim)[0] ?? hop);
  const guessed = claim.inferred.some((i) => (i.part === 'voice' && place === voice) || (i.part === 'attribution' && place > voice));
  return line(
    span(place === 0 ? '' : `${' '.repeat(Math.min(place - 1, 4) * 2)}‹ `, 'quiet'),
    span(speaker.name(hop.agent)),
    span(` ${shared(`act.${hop.act}`)}${parts.length > 0 ? ` · ${parts.join(' · ')}` : ''}`, 'quiet'),
    span(guessed ? ` *${shared('inferred')}` : '', 'quiet'),
  );
}

function inferredMark(claim: Claim, part: string, { shared }: AnswerWording) {
  return span(claim.inferred.some((i) => i.part === part) ? ` *${shared('inferred')}` : '', 'quiet');
}
