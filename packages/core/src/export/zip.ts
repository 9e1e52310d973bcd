import { strToU8, zipSync } from 'fflate';
import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { ExportContent, ExportOptions, NamedExportFormat } from './export-format.ts';
import type { ExportScope } from './format-names.ts';
import { SINGLE_FORMATS } from './single-formats.ts';
import { ZIP_TIME } from './xlsx/workbook.ts';

/** Every other format of the same corpus or comparison in one file. */
export const zipFormat: NamedExportFormat<'zip', Uint8Array<ArrayBuffer>> = {
  name: 'zip',
  label: { en: 'all formats in one file', ja: 'すべての形式を一つのファイルに' },
  mediaType: 'application/zip',
  suffix: 'zip',
  binary: true,
  writes: {
    corpus: (compiled: CompiledCorpus, options: ExportOptions) =>
      zipOf('corpus', compiled.corpus.name, compiled.digest, (format) => format.writes.corpus?.(compiled, options)),
    comparison: (answer: ComparisonAnswer, options: ExportOptions) =>
      zipOf('comparison', answer.id, answer.corpus, (format) => format.writes.comparison?.(answer, options)),
  },
};

type SingleFormat = (typeof SINGLE_FORMATS)[number];

function zipOf(
  scope: ExportScope,
  name: string,
  digest: string,
  write: (format: SingleFormat) => ExportContent | undefined,
): Uint8Array<ArrayBuffer> {
  const stem = `synoptic-${name.replace(/[^A-Za-z0-9.-]+/g, '-')}`;
  const written = SINGLE_FORMATS.flatMap((format) => {
    const content = write(format);
    return content === undefined ? [] : [{ file: `${stem}.${format.suffix}`, label: format.label['en'] ?? '', content }];
  });
  const list = written.map(({ file, label }) => `${file}  ${label}\n`).join('');
  const readme = `${scope} ${name}\ndigest ${digest}\n\n${list}`;
  const files = [{ file: 'README.txt', content: readme as ExportContent }, ...written].map(({ file, content }) => [
    file,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(files), { mtime: ZIP_TIME }) as Uint8Array<ArrayBuffer>;
}
