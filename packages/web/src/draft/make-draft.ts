import type { Starter } from '@synoptic/core/compile/starter-folder';
import { type DatedSource, type DraftOfSources, draftOfSources } from '@synoptic/core/ingest/drafts/draft-of-sources';
import { asDraft, draftReport } from '@synoptic/core/ingest/drafts/draft-report';
import { MOST_SOURCE_BYTES, readSourceBytes } from '@synoptic/core/ingest/sources/read-source-bytes';
import { UnreadableSource } from '@synoptic/core/ingest/sources/unreadable-source';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { nonBlankLines, prepareText } from '@synoptic/core/text/lines';
import type { Draft, DraftRequest, GivenFile, RefusedFile } from './reading-messages.ts';

/** Everything that was computed of the texts; `report` writes it as data. */
interface MadeDraft {
  readonly draft: Draft | null;
  readonly refused: readonly RefusedFile[];
  report(): string;
}

/** Reads files by rules and compares them. A file that cannot be read is named with its fault, and the others are compared. */
export async function makeDraft({ files, starter }: Omit<DraftRequest, 'id'>, starters: readonly Starter[]): Promise<MadeDraft> {
  const read: (DatedSource & { readonly key: number })[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    const source = await sourceOf(file);
    if ('fault' in source) refused.push(source);
    else read.push(source);
  }
  if (read.length === 0) return { draft: null, refused, report: () => '{}' };
  const made = draftOfSources(read, starters, { starter: starter ?? undefined });
  const reader = memoryReader(made.corpus);
  const comparison = await reader.compare({ about: [made.event], by: 'document' });
  const { items: documents } = await reader.documents({ limit: 100 });
  const draft: Draft = {
    ...{ starter: made.starter.name, comparison: asDraft(comparison), documents, refused: made.refused.length },
    starters: starters.map(({ name, label }) => ({ name, label: label as Draft['starters'][number]['label'] })),
    texts: read.map((source, i) => textOf(source, made, i)),
    copies: copiesOf(made),
  };
  return { draft, refused, report: () => `${JSON.stringify(draftReport(made, read, comparison), null, 2)}\n` };
}

async function sourceOf({ key, file, bytes, day }: GivenFile): Promise<(DatedSource & { readonly key: number }) | RefusedFile> {
  if (bytes.length > MOST_SOURCE_BYTES) return { key, fault: 'large', format: '' };
  try {
    return { key, source: await readSourceBytes(bytes, file), fileDay: day };
  } catch (error) {
    if (!(error instanceof UnreadableSource)) return { key, fault: 'damaged', format: '' };
    // Faults of PDF alone, which the page does not read.
    const { fault, format } = error;
    return { key, fault: fault === 'scanned' || fault === 'encrypted' ? 'format' : fault, format };
  }
}

function textOf({ key, source }: DatedSource & { readonly key: number }, made: DraftOfSources, i: number): Draft['texts'][number] {
  const document = made.documents[i];
  return {
    ...{ key, document: `document:${document?.slug}`, siglum: String.fromCharCode(65 + i), file: source.file, leftOut: source.leftOut },
    ...{ label: document?.label ?? source.name, date: document?.date ?? '', dateGuessed: document?.dateInferred !== null },
    language: document?.reading.language ?? null,
    lines: nonBlankLines(prepareText(source.text)).map(({ text }) => text),
  };
}

/** Each pair of texts with words in common once, the later text first. */
function copiesOf({ copies }: DraftOfSources): Draft['copies'] {
  const seen = new Set<string>();
  return copies.flatMap(({ document, of, share, direction }) => {
    const pair = [document, of].sort().join(' ');
    if (direction === 'copied-by' || seen.has(pair)) return [];
    seen.add(pair);
    return [{ document: `document:${document}`, of: `document:${of}`, share }];
  });
}
