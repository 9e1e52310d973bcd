import type { NetworkName } from '@synoptic/core/compare/network';
import { csv } from '@synoptic/core/export/csv';
import type { Format } from '@synoptic/core/export/format';
import { html } from '@synoptic/core/export/html';
import { jsonld } from '@synoptic/core/export/jsonld';
import { FORMATS, formatNamed, formatsOf } from '@synoptic/core/export/registry';
import type { ApparatusForm } from '@synoptic/core/locale/apparatus';
import type { Claim } from '@synoptic/core/model/claim';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import type { ComparisonAnswer, Page, Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import { pagePolicy } from './headers.ts';

/** What a writer has beside the answer. */
export interface Writing {
  readonly reader: Reader;
  readonly language: Language;
  readonly network?: NetworkName | undefined;
  readonly apparatus?: ApparatusForm | undefined;
}

/** One way to write an answer. */
export interface Representation {
  /** Of a path, without the dot. A suffix never clashes with an id: ids hold no dot. */
  readonly suffix: string;
  readonly type: string;
  /** Whether names and explanations stand in it in one language; data hold both. */
  readonly speaks: boolean;
  /** Content-Security-Policy, where it is a page. */
  policy?(): string;
  write(answer: unknown, writing: Writing): string | Promise<string>;
}

export const json: Representation = {
  suffix: 'json',
  type: 'application/json; charset=utf-8',
  speaks: false,
  write: (answer) => `${JSON.stringify(answer)}\n`,
};

/** Of any list: one item a line. */
const jsonLines: Representation = {
  suffix: 'jsonl',
  type: 'application/jsonl',
  speaks: false,
  write: (answer) => (answer as Page<unknown>).items.map((item) => `${JSON.stringify(item)}\n`).join(''),
};

export const LIST: readonly Representation[] = [json, jsonLines];

/** Of claims also what a corpus of these claims alone would be written as. */
export const CLAIMS: readonly Representation[] = [...LIST, ofClaims(csv), ofClaims(jsonld)];

/** Of a comparison all that is written of one; ours is the JSON. */
export const COMPARISON: readonly Representation[] = [
  json,
  ...formatsOf('comparison')
    .filter((f) => f.name !== json.suffix)
    .map(ofComparison),
];

/** Named by the path and not by Accept. */
export const EXPORT: readonly Representation[] = FORMATS.map((f) => exported(f.name, 'corpus') ?? ofComparison(f));

/** The whole corpus, or where a comparison is asked for, that. */
export function exported(name: string, of: 'corpus' | 'comparison'): Representation | null {
  if (name === json.suffix) return json;
  const format = formatNamed(name);
  const write = format?.writes[of] as ((answer: unknown, writing: Writing) => string) | undefined;
  return format && write ? { ...described(format), write } : null;
}

function ofComparison(format: Format): Representation {
  return { ...described(format), write: (answer, writing) => format.writes.comparison?.(answer as ComparisonAnswer, writing) ?? '' };
}

function ofClaims(format: Format): Representation {
  return {
    ...described(format),
    async write(answer, writing) {
      const corpus: CompiledCorpus = { ...(await writing.reader.export()), claims: (answer as Page<Claim>).items };
      return format.writes.corpus?.(corpus, writing) ?? '';
    },
  };
}

function described({ name, suffix, mediaType }: Format) {
  const speaks = name !== 'json' && name !== 'jsonl';
  return { suffix, type: mediaType, speaks, ...(name === html.name && { policy: pagePolicy }) };
}
