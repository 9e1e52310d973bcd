import { openCorpus } from '../../corpus/corpus.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Document } from '../../shapes/document.ts';
import { inLanguage } from '../../text/text.ts';
import { apparatusOptions } from '../apparatus/apparatus-options.ts';
import { apparatusTei } from '../apparatus/apparatus-tei.ts';
import { corpusFormatter } from '../corpus-formatter.ts';
import { escapeUri } from '../escape.ts';
import type { ExportOptions, NamedExportFormat } from '../export-format.ts';
import { translateExport } from '../export-words.ts';
import { xmlElement, xmlShownText, xmlTextElement, xmlTextElements } from '../xml.ts';
import { teiClaimList } from './tei-claims.ts';
import { teiXmlId } from './tei-name.ts';
import { teiSpanList } from './tei-spans.ts';
import { teiDateAttributes, teiSubjectLists } from './tei-subjects.ts';

/** Form of a BCP 47 tag, which the schema of TEI demands. */
const LANGUAGE_TAG = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** TEI P5: a corpus as stand-off annotation of texts that are not included, a comparison as a critical apparatus. */
export const teiFormat: NamedExportFormat<'tei'> = {
  name: 'tei',
  label: { en: 'stand-off annotation, or an apparatus, in TEI', ja: 'TEIのスタンドオフ注釈、または校異' },
  mediaType: 'application/tei+xml',
  suffix: 'tei.xml',
  writes: {
    corpus: standOff,
    comparison: (answer, options) => apparatusTei(answer, apparatusOptions(answer, options)),
  },
};

function standOff(compiled: CompiledCorpus, { language }: ExportOptions): string {
  const { speaker, lexicon } = corpusFormatter(openCorpus(compiled), language);
  const lists = [
    compiled.documents.length === 0
      ? ''
      : xmlElement('listBibl', { type: 'documents' }, ...compiled.documents.map((d) => cited(d, compiled.dates))),
    teiSpanList(compiled),
    ...teiSubjectLists(compiled),
    teiClaimList(compiled, speaker, lexicon),
  ];
  const parts = lists.filter((list) => list !== '').map((list) => `\n${list}`);
  const text = xmlElement(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language },
    header(compiled, language),
    xmlElement('standOff', {}, ...parts),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function header({ corpus, digest }: CompiledCorpus, language: ExportOptions['language']): string {
  return xmlElement(
    'teiHeader',
    {},
    xmlElement(
      'fileDesc',
      {},
      xmlElement('titleStmt', {}, xmlShownText('title', {}, corpus.title, language)),
      xmlElement(
        'publicationStmt',
        {},
        xmlTextElement('authority', {}, corpus.name),
        xmlTextElement('idno', { type: 'sha256' }, digest),
        xmlElement('availability', {}, xmlTextElement('licence', {}, corpus.licence)),
      ),
      xmlElement('sourceDesc', {}, xmlTextElement('p', {}, `${inLanguage(corpus.describe, language)} ${translateExport(language, 'own')}`)),
    ),
  );
}

function cited({ id, siglum, label, csl, issued, sha256 }: Document, dates: CompiledCorpus['dates']): string {
  const published = csl.issued ?? issued;
  return `\n${xmlElement(
    'bibl',
    { 'xml:id': teiXmlId(id), type: csl.type },
    ...(csl.author ?? []).map((a) => xmlTextElement('author', {}, a.literal ?? [a.given, a.family].filter(Boolean).join(' '))),
    xmlTextElement('title', { level: 'a', 'xml:lang': LANGUAGE_TAG.test(csl.language) ? csl.language : null }, csl.title),
    csl['container-title'] === undefined ? '' : xmlTextElement('title', { level: 'm' }, csl['container-title']),
    csl.publisher === undefined ? '' : xmlTextElement('publisher', {}, csl.publisher),
    published === null || published === undefined ? '' : xmlTextElement('date', teiDateAttributes(published, dates), published),
    csl.URL === undefined ? '' : xmlElement('ptr', { target: escapeUri(csl.URL) }),
    xmlTextElement('idno', { type: 'siglum' }, siglum),
    sha256 === null ? '' : xmlTextElement('idno', { type: 'sha256' }, sha256),
    ...xmlTextElements('note', {}, label),
  )}`;
}
