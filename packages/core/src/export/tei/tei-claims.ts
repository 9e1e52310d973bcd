import { describeClaimValue, describeForce, describeRow } from '../../locale/describe-claim.ts';
import { translate } from '../../locale/value-formatter.ts';
import type { Claim, Hop } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Lexicon } from '../../shapes/lexicon.ts';
import type { ValueFormatter } from '../../values/value-type.ts';
import { xmlElement, xmlTextElement, xmlTextElements } from '../xml.ts';
import { teiPointer, teiXmlId } from './tei-name.ts';
import { teiSpanId } from './tei-spans.ts';
import { teiDateAttributes } from './tei-subjects.ts';

/** Claims as annotations of their anchors, with the hops of the chain as `resp`, outermost first. */
export function teiClaimList({ claims, dates }: CompiledCorpus, speaker: ValueFormatter, lexicon: Lexicon): string {
  if (claims.length === 0) return '';
  return xmlElement('listAnnotation', {}, ...claims.map((c) => annotation(c, dates, speaker, lexicon)));
}

function annotation(claim: Claim, dates: CompiledCorpus['dates'], speaker: ValueFormatter, lexicon: Lexicon): string {
  const { of, where, asOf, under, further } = claim.qualifiers;
  const force = describeForce(claim, speaker);
  const target = [...new Set(claim.anchors.map((a) => `#${teiSpanId(a)}`))].join(' ');
  return `\n${xmlElement(
    'annotation',
    { 'xml:id': teiXmlId(claim.id), motivation: 'describing', target },
    ...claim.attribution.map((hop) => responsible(hop, dates, speaker)),
    xmlElement('ptr', { type: 'about', target: teiPointer(claim.about) }),
    xmlTextElement('note', { type: 'facet', n: claim.facet }, describeRow({ facet: claim.facet, of, where }, lexicon, speaker)),
    xmlTextElement('note', { type: 'value' }, describeClaimValue(claim, speaker)),
    force === '' ? '' : xmlTextElement('note', { type: 'force' }, force),
    asOf === null ? '' : xmlElement('note', { type: 'as-of' }, xmlTextElement('date', teiDateAttributes(asOf, dates), speaker.date(asOf))),
    ...(under === null ? [] : xmlTextElements('note', { type: 'under' }, under)),
    further ? xmlTextElement('note', { type: 'further' }, translate(speaker.language, 'qualifier.further')) : '',
    ...claim.inferred.flatMap(({ part, why }) => xmlTextElements('note', { type: 'inferred', n: part }, why)),
    ...xmlTextElements('note', { type: 'gloss' }, claim.gloss),
  )}`;
}

function responsible({ agent, act, on }: Hop, dates: CompiledCorpus['dates'], speaker: ValueFormatter): string {
  const day = on === null ? '' : ` ${xmlTextElement('date', teiDateAttributes(on, dates), speaker.date(on))}`;
  return xmlElement(
    'respStmt',
    {},
    xmlElement('resp', {}, xmlTextElement('term', { type: act }, translate(speaker.language, `act.${act}`)), day),
    xmlTextElement('name', { ref: teiPointer(agent) }, speaker.name(agent)),
  );
}
