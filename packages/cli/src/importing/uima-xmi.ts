import { toXmlCharacters } from '@synoptic/core/export/escape';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type AnnotationFormat, quoteAt } from './annotation-format.ts';

/** Features that name the facet, in the order in which they are looked for: of a layer of one's own, then of INCEpTION's named entities. */
const FACET_FEATURES = ['facet', 'label', 'value'];
const ITEM_FEATURES = ['about', 'polarity', 'certainty', 'modality', 'speaker'];
const JSON_FEATURES = ['qualifiers', 'attribution', 'inferred', 'gloss'];
/** Layers that every exported text has and that say nothing of claims. */
const STRUCTURE =
  /(?:^|:)(?:Sentence|Token|POS|Lemma|DocumentMetaData|TagsetDescription|LayerDefinition|FeatureDefinition|Div|Heading|Paragraph)$/;

interface XmiSpan {
  readonly line: number;
  readonly name: string;
  readonly features: Readonly<Record<string, string>>;
}

/** UIMA CAS XMI as INCEpTION exports it: spans of a layer with a feature `facet` or `label`. Offsets are UTF-16 units of the CAS's text. */
export const uimaXmi: AnnotationFormat = {
  read({ content }) {
    const { text, spans, fault } = parseXmi(content);
    if (fault) return { items: [], faults: [fault], skipped: 0 };
    if (text === null)
      return { items: [], faults: [{ line: 1, message: 'the file has no text (cas:Sofa)', hint: 'export as “UIMA CAS XMI”' }], skipped: 0 };
    const items: { line: number; item: Record<string, unknown> }[] = [];
    const faults: { line: number; message: string; hint: string }[] = [];
    let skipped = 0;
    for (const { line, name, features } of spans) {
      const facet = FACET_FEATURES.map((feature) => features[feature]).find((value) => value !== undefined && value !== '');
      const [start, end] = [Number(features['begin']), Number(features['end'])];
      if (STRUCTURE.test(name) || facet === undefined) skipped++;
      else if (!(start >= 0 && start < end && end <= text.length))
        faults.push({
          line,
          message: `the span ${features['begin']}–${features['end']} is outside of the text`,
          hint: 'export the document again',
        });
      else items.push({ line, item: { facet, ...itemOf(features), ...quoteAt(text, start, end) } });
    }
    return { items, faults, skipped };
  },
  write({ slug, text, claims }) {
    const spans = claims.map(({ start, end, item }, i) => {
      const features = Object.entries(item).map(
        ([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)] as const,
      );
      return ` <custom:Claim xmi:id="${i + 10}" sofa="1" begin="${start}" end="${end}"${features.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}/>\n`;
    });
    const members = claims.map((_, i) => i + 10).join(' ');
    const xmi = `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
 <cas:NULL xmi:id="0"/>
${spans.join('')} <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escaped(text)}"/>
 <cas:View sofa="1" members="${members}"/>
</xmi:XMI>
`;
    return new Map([
      [`${slug}.xmi`, xmi],
      ['TypeSystem.xml', TYPE_SYSTEM],
    ]);
  },
};

function itemOf(features: Readonly<Record<string, string>>): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const key of ITEM_FEATURES) if (features[key]) item[key] = features[key];
  // A value beside a facet of its own; alone it is the name of the facet.
  if (features['value'] && (features['facet'] || features['label'])) item['value'] = features['value'];
  for (const key of JSON_FEATURES) {
    const source = features[key];
    if (!source) continue;
    try {
      item[key] = JSON.parse(source);
    } catch {
      item[key] = source;
    }
  }
  return item;
}

/** Spans and text of an XMI; with the line of what is not well-formed. Entities of a DOCTYPE are not expanded. */
function parseXmi(content: string) {
  const parser = new SaxesParser();
  const spans: XmiSpan[] = [];
  let text: string | null = null;
  let fault: { line: number; message: string; hint: string } | null = null;
  parser.on('error', (error) => {
    fault ??= {
      line: parser.line,
      message: `the file is not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`,
      hint: 'export it again as “UIMA CAS XMI”',
    };
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    if (name === 'cas:Sofa') text = attributes['sofaString'] ?? null;
    else if (attributes['begin'] !== undefined && attributes['end'] !== undefined)
      spans.push({ line: parser.line, name, features: attributes });
  });
  parser.write(content).close();
  return { text: text as string | null, spans, fault: fault as { line: number; message: string; hint: string } | null };
}

/** Attribute value in which line breaks survive. Offsets stay: a character that XML cannot hold is replaced by one as long. */
function escaped(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const FEATURES = ['facet', 'value', 'about', 'polarity', 'certainty', 'modality', 'qualifiers', 'attribution', 'inferred', 'gloss'];

/** Layer “Claim” for INCEpTION. */
const TYPE_SYSTEM = `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
 <types><typeDescription><name>webanno.custom.Claim</name><description/><supertypeName>uima.tcas.Annotation</supertypeName><features>
${FEATURES.map((name) => `  <featureDescription><name>${name}</name><description/><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>\n`).join('')} </features></typeDescription></types>
</typeSystemDescription>
`;
