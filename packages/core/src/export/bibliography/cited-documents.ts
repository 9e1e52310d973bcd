import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Document } from '../../shapes/document.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { inLanguage } from '../../text/text.ts';
import { type SimpleDate, simpleDate } from '../date-parts.ts';
import { translateExport } from '../export-words.ts';

/** Bibliographic data of a document. */
export interface CitedDocument {
  readonly id: string;
  readonly siglum: string;
  readonly csl: Document['csl'];
  /** Publication date as printed; null if none is printed, since an inferred date is not a publication date. */
  readonly issued: { readonly edtf: string; readonly plain: SimpleDate | null; readonly label: string } | null;
  /** Day on which the text was copied, as `issued`. */
  readonly accessed: CitedDocument['issued'];
  /** Address of a lasting copy. */
  readonly archived: string | null;
  readonly genre: string | null;
  readonly note: string;
}

/** Bibliographic data of all documents. */
export function citedDocuments({ documents, dates }: CompiledCorpus, language: InterfaceLanguage): CitedDocument[] {
  const label = (edtf: string) => inLanguage(dates[edtf]?.label, language) ?? edtf;
  const citedDate = (edtf: string | null) => (edtf === null ? null : { edtf, plain: simpleDate(edtf), label: label(edtf) });
  return documents.map((d) => {
    const edtf = d.csl.issued ?? d.issued;
    const undated = edtf === null ? translateExport(language, 'undated', { date: label(d.date) }) : null;
    return {
      id: d.id,
      siglum: d.siglum,
      csl: d.csl,
      issued: citedDate(edtf),
      accessed: citedDate(d.accessed ?? null),
      archived: d.archived ?? null,
      genre: inLanguage(d.genre, language) ?? null,
      note: [d.csl.note, undated].filter((n) => n !== undefined && n !== null).join(' '),
    };
  });
}
