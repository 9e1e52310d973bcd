import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import { inLanguage } from '../../text/text.ts';
import { translateExport } from '../export-words.ts';
import { xmlElement, xmlShownText, xmlTextElement } from '../xml.ts';
import { type ApparatusEntry, type ApparatusOptions, type ApparatusReading, apparatusOf } from './apparatus.ts';

/** Apparatus as TEI P5: a witness per account, an `app` per row, `lem` and `rdg` with their witnesses. */
export function apparatusTei(answer: ComparisonAnswer, options: ApparatusOptions): string {
  const { language } = options;
  const witnesses = answer.accounts.map((a) => `\n${xmlShownText('witness', { 'xml:id': witnessXmlId(a.siglum) }, a.label, language)}`);
  const title = answer.about.map((id) => inLanguage(answer.lexicon.names[id], language) ?? id).join(' · ');
  const entries = apparatusOf(answer, options).map(appTei);
  const paragraph = (text: string) => xmlTextElement('p', {}, text);
  // The schema of TEI allows neither an empty list of witnesses nor an empty apparatus.
  const none = paragraph(translateExport(language, 'no-entries'));
  const text = xmlElement(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language },
    xmlElement(
      'teiHeader',
      {},
      xmlElement(
        'fileDesc',
        {},
        xmlElement('titleStmt', {}, xmlTextElement('title', {}, title)),
        xmlElement('publicationStmt', {}, paragraph(`Comparison ${answer.id} of corpus ${answer.corpus}, rules ${answer.rules}`)),
        xmlElement('sourceDesc', {}, witnesses.length > 0 ? xmlElement('listWit', {}, ...witnesses) : none),
      ),
    ),
    xmlElement('text', {}, xmlElement('body', {}, entries.length > 0 ? xmlElement('listApp', {}, ...entries) : none)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Entry; the lemma comes first, as the schema of TEI demands. */
function appTei({ row, label, lemma, readings, silent }: ApparatusEntry): string {
  return `\n${xmlElement(
    'app',
    { type: row.verdict, n: row.rule },
    ...(lemma ? [readingTei(lemma, 'lem')] : []),
    xmlTextElement('note', {}, label),
    ...readings.map((r) => readingTei(r, 'rdg')),
    ...silent.map((s) => xmlElement('witDetail', { wit: `#${witnessXmlId(s.siglum)}`, type: s.silence })),
  )}`;
}

function readingTei({ text, sigla }: ApparatusReading, element: 'lem' | 'rdg'): string {
  return xmlTextElement(element, { wit: sigla.map((s) => `#${witnessXmlId(s)}`).join(' ') }, text);
}

/** XML id of a siglum, prefixed because an XML id may not begin with a digit; an origin without a siglum has its id, with a colon. */
function witnessXmlId(siglum: string): string {
  return `wit-${siglum.replaceAll(':', '.')}`;
}
