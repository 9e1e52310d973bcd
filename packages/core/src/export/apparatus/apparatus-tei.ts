import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import { inLanguage } from '../../text/text.ts';
import { escapeXml } from '../escape.ts';
import { type ApparatusEntry, type ApparatusOptions, type ApparatusReading, apparatusOf } from './apparatus.ts';

/** Apparatus as TEI P5: a witness per account, an `app` per row, `lem` and `rdg` with their witnesses. */
export function apparatusTei(answer: ComparisonAnswer, options: ApparatusOptions): string {
  const { language } = options;
  const witnesses = answer.accounts.map(
    (a) => `          <witness xml:id="${witnessXmlId(a.siglum)}">${escapeXml(inLanguage(a.label, language))}</witness>`,
  );
  const title = escapeXml(answer.about.map((id) => inLanguage(answer.lexicon.names[id], language) ?? id).join(' · '));
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${language}">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>${title}</title></titleStmt>
      <publicationStmt><p>Comparison ${answer.id} of corpus ${answer.corpus}, rules ${answer.rules}</p></publicationStmt>
      <sourceDesc>
        <listWit>
${witnesses.join('\n')}
        </listWit>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <listApp>
${apparatusOf(answer, options).map(appTei).join('\n')}
      </listApp>
    </body>
  </text>
</TEI>
`;
}

function appTei({ row, label, lemma, readings, silent }: ApparatusEntry): string {
  const notes = silent.map((s) => `<witDetail wit="#${witnessXmlId(s.siglum)}" type="${s.silence}"/>`);
  const parts = [...(lemma ? [readingTei(lemma, 'lem')] : []), ...readings.map((r) => readingTei(r, 'rdg')), ...notes];
  return `        <app type="${row.verdict}" n="${row.rule}"><note>${escapeXml(label)}</note>${parts.join('')}</app>`;
}

function readingTei({ text, sigla }: ApparatusReading, element: 'lem' | 'rdg'): string {
  return `<${element} wit="${sigla.map((s) => `#${witnessXmlId(s)}`).join(' ')}">${escapeXml(text)}</${element}>`;
}

/** XML id of a siglum, prefixed because an XML id may not begin with a digit. */
function witnessXmlId(siglum: string): string {
  return `wit-${siglum}`;
}
