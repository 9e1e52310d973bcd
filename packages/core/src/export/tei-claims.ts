import { say } from '../locale/speaker.ts';
import { tellForce, tellRow, tellValue } from '../locale/tell.ts';
import type { Claim, Hop } from '../model/claim.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { Lexicon } from '../reader/lexicon.ts';
import { LANGUAGES } from '../text/bilingual.ts';
import type { Speaker } from '../values/value-type.ts';
import { pointer, xmlId } from './tei-name.ts';
import { placeId } from './tei-places.ts';
import { when } from './tei-things.ts';
import { element, textElement } from './xml.ts';

/** Each claim as an annotation on the places where it stands; the chain is who is responsible, outermost first. */
export function claimList({ claims, dates }: CompiledCorpus, speaker: Speaker, lexicon: Lexicon): string {
  if (claims.length === 0) return '';
  return element('listAnnotation', {}, ...claims.map((c) => annotation(c, dates, speaker, lexicon)));
}

function annotation(claim: Claim, dates: CompiledCorpus['dates'], speaker: Speaker, lexicon: Lexicon): string {
  const { of, where, asOf } = claim.qualifiers;
  const force = tellForce(claim, speaker);
  const target = [...new Set(claim.anchors.map((a) => `#${placeId(a)}`))].join(' ');
  return `\n${element(
    'annotation',
    { 'xml:id': xmlId(claim.id), motivation: 'describing', target },
    ...claim.attribution.map((hop) => responsible(hop, dates, speaker)),
    element('ptr', { type: 'about', target: pointer(claim.about) }),
    textElement('note', { type: 'facet', n: claim.facet }, tellRow({ facet: claim.facet, of, where }, lexicon, speaker)),
    textElement('note', { type: 'value' }, tellValue(claim, speaker)),
    force === '' ? '' : textElement('note', { type: 'force' }, force),
    asOf === null ? '' : element('note', { type: 'as-of' }, textElement('date', when(asOf, dates), speaker.date(asOf))),
    ...LANGUAGES.map((l) => textElement('note', { type: 'gloss', 'xml:lang': l }, claim.gloss[l])),
  )}`;
}

function responsible({ agent, act, on }: Hop, dates: CompiledCorpus['dates'], speaker: Speaker): string {
  const day = on === null ? '' : ` ${textElement('date', when(on, dates), speaker.date(on))}`;
  return element(
    'respStmt',
    {},
    element('resp', {}, textElement('term', { type: act }, say(speaker.language, `act.${act}`)), day),
    textElement('name', { ref: pointer(agent) }, speaker.name(agent)),
  );
}
