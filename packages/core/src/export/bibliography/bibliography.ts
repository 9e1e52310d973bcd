import type { CompiledCorpus } from '../../model/corpus.ts';
import type { Document } from '../../model/source.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { inLanguage } from '../../text/text.ts';
import { type SimpleDate, simpleDate } from '../date-parts.ts';
import { translateExport } from '../export-words.ts';

/** A document as a bibliography cites it. */
export interface CitedDocument {
  readonly id: string;
  readonly siglum: string;
  readonly csl: Document['csl'];
  /** When it was published, as printed; null where no date is: a date that we resolved is no date of publication. */
  readonly issued: { readonly edtf: string; readonly plain: SimpleDate | null; readonly label: string } | null;
  readonly genre: string | null;
  readonly note: string;
}

/** Every document with what a bibliography asks of it. */
export function citedDocuments({ documents, dates }: CompiledCorpus, language: InterfaceLanguage): CitedDocument[] {
  const label = (edtf: string) => inLanguage(dates[edtf]?.label, language) ?? edtf;
  return documents.map((d) => {
    const edtf = d.csl.issued ?? d.issued;
    const undated = edtf === null ? translateExport(language, 'undated', { date: label(d.date) }) : null;
    return {
      id: d.id,
      siglum: d.siglum,
      csl: d.csl,
      issued: edtf === null ? null : { edtf, plain: simpleDate(edtf), label: label(edtf) },
      genre: inLanguage(d.genre, language) ?? null,
      note: [d.csl.note, undated].filter((n) => n !== undefined && n !== null).join(' '),
    };
  });
}
