import type { CompiledCorpus } from '../model/corpus.ts';
import type { Document } from '../model/source.ts';
import type { Language } from '../text/bilingual.ts';
import { type PlainDate, plainDate } from './date-parts.ts';
import { word } from './words.ts';

/** A document as a bibliography cites it. */
export interface Cited {
  readonly id: string;
  readonly siglum: string;
  readonly csl: Document['csl'];
  /** When it was published, as printed; null where no date is: a date that we resolved is no date of publication. */
  readonly issued: { readonly edtf: string; readonly plain: PlainDate | null; readonly label: string } | null;
  readonly genre: string | null;
  readonly note: string;
}

/** Every document with what a bibliography asks of it. */
export function citedOf({ documents, dates }: CompiledCorpus, language: Language): Cited[] {
  const label = (edtf: string) => dates[edtf]?.label[language] ?? edtf;
  return documents.map((d) => {
    const edtf = d.csl.issued ?? d.issued;
    const undated = edtf === null ? word(language, 'undated', { date: label(d.date) }) : null;
    return {
      id: d.id,
      siglum: d.siglum,
      csl: d.csl,
      issued: edtf === null ? null : { edtf, plain: plainDate(edtf), label: label(edtf) },
      genre: d.genre?.[language] ?? null,
      note: [d.csl.note, undated].filter((n) => n !== undefined && n !== null).join(' '),
    };
  });
}
