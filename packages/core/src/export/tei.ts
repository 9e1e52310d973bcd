import { openCorpus } from '../corpus/corpus.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { Document } from '../model/source.ts';
import { LANGUAGES } from '../text/bilingual.ts';
import { apparatusOptions } from './apparatus-options.ts';
import { apparatusTei } from './apparatus-tei.ts';
import { corpusSpeaker } from './corpus-speaker.ts';
import type { ExportOptions, Format } from './format.ts';
import { claimList } from './tei-claims.ts';
import { xmlId } from './tei-name.ts';
import { placeList } from './tei-places.ts';
import { thingLists, when } from './tei-things.ts';
import { word } from './words.ts';
import { element, textElement } from './xml.ts';

/** TEI P5: the corpus as stand-off annotation of texts that are elsewhere, a comparison as a critical apparatus. */
export const tei: Format = {
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
  const { speaker, lexicon } = corpusSpeaker(openCorpus(compiled), language);
  const lists = [
    element('listBibl', { type: 'documents' }, ...compiled.documents.map((d) => cited(d, compiled.dates))),
    placeList(compiled),
    ...thingLists(compiled),
    claimList(compiled, speaker, lexicon),
  ];
  const parts = lists.filter((list) => list !== '').map((list) => `\n${list}`);
  const text = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language },
    header(compiled, language),
    element('standOff', {}, ...parts),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

function header({ corpus, digest }: CompiledCorpus, language: ExportOptions['language']): string {
  return element(
    'teiHeader',
    {},
    element(
      'fileDesc',
      {},
      element('titleStmt', {}, textElement('title', {}, corpus.title[language])),
      element(
        'publicationStmt',
        {},
        textElement('authority', {}, corpus.name),
        textElement('idno', { type: 'sha256' }, digest),
        element('availability', {}, textElement('licence', {}, corpus.licence)),
      ),
      element('sourceDesc', {}, textElement('p', {}, `${corpus.describe[language]} ${word(language, 'own')}`)),
    ),
  );
}

function cited({ id, siglum, label, csl, issued, sha256 }: Document, dates: CompiledCorpus['dates']): string {
  const published = csl.issued ?? issued;
  return `\n${element(
    'bibl',
    { 'xml:id': xmlId(id), type: csl.type },
    ...(csl.author ?? []).map((a) => textElement('author', {}, a.literal ?? [a.given, a.family].filter(Boolean).join(' '))),
    textElement('title', { level: 'a', 'xml:lang': csl.language }, csl.title),
    csl['container-title'] === undefined ? '' : textElement('title', { level: 'm' }, csl['container-title']),
    csl.publisher === undefined ? '' : textElement('publisher', {}, csl.publisher),
    published === null || published === undefined ? '' : textElement('date', when(published, dates), published),
    csl.URL === undefined ? '' : element('ptr', { target: csl.URL }),
    textElement('idno', { type: 'siglum' }, siglum),
    sha256 === null ? '' : textElement('idno', { type: 'sha256' }, sha256),
    ...LANGUAGES.map((l) => textElement('note', { 'xml:lang': l }, label[l])),
  )}`;
}
