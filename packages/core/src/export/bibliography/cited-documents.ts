import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Document } from '../../shapes/document.ts';
import type { Language } from '../../text/bilingual.ts';
import { type SimpleDate, simpleDate } from '../date-parts.ts';
import { translateExport } from '../export-words.ts';

/** Bibliographic data of a document. */
export interface CitedDocument {
  readonly id: string;
  readonly siglum: string;
  readonly csl: Document['csl'];
  /** Publication date as printed; null if none is printed, since an inferred date is not a publication date. */
  readonly issued: { readonly edtf: string; readonly plain: SimpleDate | null; readonly label: string } | null;
  readonly genre: string | null;
  readonly note: string;
}

/** Bibliographic data of all documents. */
export function citedDocuments({ documents, dates }: CompiledCorpus, language: Language): CitedDocument[] {
  const label = (edtf: string) => dates[edtf]?.label[language] ?? edtf;
  return documents.map((d) => {
    const edtf = d.csl.issued ?? d.issued;
    const undated = edtf === null ? translateExport(language, 'undated', { date: label(d.date) }) : null;
    return {
      id: d.id,
      siglum: d.siglum,
      csl: d.csl,
      issued: edtf === null ? null : { edtf, plain: simpleDate(edtf), label: label(edtf) },
      genre: d.genre?.[language] ?? null,
      note: [d.csl.note, undated].filter((n) => n !== undefined && n !== null).join(' '),
    };
  });
}
