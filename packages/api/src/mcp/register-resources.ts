import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import type { Reader } from '@synoptic/core/reader/reader';
import { escapeControls } from '@synoptic/core/text/escape-controls';
import { REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';
import { decodePart } from '../http/decode-part.ts';
import { answerProtocol } from './answer-protocol.ts';
import { APP_MEDIA_TYPE, COMPARISON_APP_URI, comparisonAppPage } from './app/comparison-app.ts';
import { completeId } from './complete-id.ts';
import { quoteText } from './quote-text.ts';
import { toolText } from './tool-text.ts';
import { compareTool } from './tools/compare-tool.ts';
import { corpusTool } from './tools/corpus-tool.ts';
import { showTool } from './tools/show-tool.ts';

const COMPARISON = 'synoptic://comparison/';
const RECORD = 'synoptic://record/';
const CORPUS = 'synoptic://corpus';
const WORDS = { mimeType: 'text/markdown' } as const;

/** Events in the list of resources; every other subject has its comparison too, by the template. */
const LISTED = 100;

/**
 * Resources that a person can attach to a conversation: the comparison of any event or entity, any record with its claims, and the corpus.
 * Each says the same as the tool for it, in words.
 */
export function registerResources(server: McpServer, reader: Reader, failed: (error: Error) => void): void {
  const read = async (uri: string, answer: () => Promise<string>) => ({
    contents: [{ uri, ...WORDS, text: quoteText(await answerProtocol(uri, answer, failed)) }],
  });
  server.registerResource('corpus', CORPUS, { title: 'The corpus', description: 'Name, version, digest and counts', ...WORDS }, () =>
    read(CORPUS, () => toolText(corpusTool, reader, {})),
  );
  server.registerResource(
    'comparison-app',
    COMPARISON_APP_URI,
    { title: 'Comparison as a table', description: 'Page in which a client shows the answer of "compare"', mimeType: APP_MEDIA_TYPE },
    ({ href }) => ({ contents: [{ uri: href, mimeType: APP_MEDIA_TYPE, text: comparisonAppPage() }] }),
  );
  server.registerResource(
    'comparison',
    new ResourceTemplate(`${COMPARISON}{about}`, {
      list: async () => ({ resources: await listComparisons(reader) }),
      complete: { about: (typed) => completeId(reader, typed, ['event', 'entity']) },
    }),
    { title: 'Comparison', description: 'All accounts of an event or entity: verdicts, who gave which answer, claims to cite', ...WORDS },
    ({ href }, { about }) => read(href, () => toolText(compareTool, reader, { about: decode(about) })),
  );
  server.registerResource(
    'record',
    new ResourceTemplate(`${RECORD}{id}`, {
      list: undefined,
      complete: { id: (typed) => completeId(reader, typed, ['event', 'entity', 'document', 'passage', 'claim']) },
    }),
    { title: 'Record', description: 'A document, passage, event, entity or claim by its id, with who says what in which lines', ...WORDS },
    ({ href }, { id }) => read(href, () => toolText(showTool, reader, { id: decode(id) })),
  );
}

async function listComparisons(reader: Reader): Promise<{ uri: string; name: string; title: string }[]> {
  const { items } = await reader.events({ limit: LISTED });
  return items.map(({ id, label }) => ({
    uri: `${COMPARISON}${id}`,
    name: id,
    title: escapeControls(inLanguage(label, REFERENCE_LANGUAGE)),
  }));
}

/** Value of a variable of a template. */
function decode(value: string | readonly string[] | undefined): string {
  return decodePart(String(value ?? ''));
}
