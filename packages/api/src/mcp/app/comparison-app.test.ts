import {
  LATEST_PROTOCOL_VERSION,
  McpUiInitializedNotificationSchema,
  McpUiInitializeRequestSchema,
  McpUiToolResultNotificationSchema,
  RESOURCE_MIME_TYPE,
} from '@modelcontextprotocol/ext-apps';
import { hostileCompiled } from '@synoptic/core/export/exported.fixture';
import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { handleMcpRequest } from '../handle-mcp-request.ts';
import { APP_MEDIA_TYPE, COMPARISON_APP_URI, comparisonAppPage } from './comparison-app.ts';

const headers = new Headers({ 'content-type': 'application/json', accept: 'application/json, text/event-stream' });

async function ask<T>(reader: Reader, method: string, params: object): Promise<T> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await handleMcpRequest({ url: 'http://localhost/mcp', headers, body }, reader, () => {});
  return ((await response.json()) as { result: T }).result;
}

/** The page in a frame of a client, as far as it sees one: messages that it sends, and a way to send it some. */
function openPage(html: string) {
  const sent: { readonly method?: string }[] = [];
  const { window } = new JSDOM(html, {
    runScripts: 'dangerously',
    beforeParse(frame: { postMessage: unknown }) {
      frame.postMessage = (message: object) => sent.push(message);
    },
  });
  const receive = (data: object) =>
    window.dispatchEvent(new window.MessageEvent('message', { source: window.parent, data: { jsonrpc: '2.0', ...data } }));
  return { sent, receive, document: window.document as Document };
}

describe('the comparison as an MCP App', () => {
  it('is the resource of the tool "compare", and is read as a page', async () => {
    const reader = await readerOfShippedCorpus();
    const { tools } = await ask<{ tools: { name: string; _meta?: { ui?: { resourceUri: string } } }[] }>(reader, 'tools/list', {});
    expect(tools.filter(({ _meta }) => _meta?.ui).map(({ name, _meta }) => [name, _meta?.ui?.resourceUri])).toEqual([
      ['compare', COMPARISON_APP_URI],
    ]);
    const { contents } = await ask<{ contents: { mimeType: string; text: string }[] }>(reader, 'resources/read', {
      uri: COMPARISON_APP_URI,
    });
    expect(contents).toMatchObject([{ uri: COMPARISON_APP_URI, mimeType: RESOURCE_MIME_TYPE, text: comparisonAppPage() }]);
    expect(APP_MEDIA_TYPE).toBe(RESOURCE_MIME_TYPE);
  });

  it('shows the table of the answer from its client: a row for each question, a column for each account that answers', async () => {
    const reader = await readerOfShippedCorpus();
    const params = { name: 'compare', arguments: { about: ['event:kazakhstan-aid-request-2022'] } };
    const result = await ask<{ structuredContent: { rows: { label: string }[]; claims: { id: string; gloss: string }[] } }>(
      reader,
      'tools/call',
      params,
    );
    const { sent, receive, document } = openPage(comparisonAppPage());
    expect(McpUiInitializeRequestSchema.safeParse(sent[0])).toMatchObject({ success: true });
    expect(sent[0]).toMatchObject({ params: { protocolVersion: LATEST_PROTOCOL_VERSION } });
    receive({
      id: 1,
      result: { protocolVersion: LATEST_PROTOCOL_VERSION, hostInfo: {}, hostCapabilities: {}, hostContext: { theme: 'dark' } },
    });
    expect(McpUiInitializedNotificationSchema.safeParse(sent[1])).toMatchObject({ success: true });
    expect(document.documentElement.style.colorScheme).toBe('dark');
    const notification = { method: 'ui/notifications/tool-result', params: result };
    expect(McpUiToolResultNotificationSchema.safeParse(notification)).toMatchObject({ success: true });
    receive(notification);
    const labels = [...document.querySelectorAll('tbody th')].map((head) => head.firstChild?.textContent);
    expect(labels).toEqual(result.structuredContent.rows.map(({ label }) => label));
    const text = document.querySelector('main')?.textContent ?? '';
    for (const { id, gloss } of result.structuredContent.claims) expect([text.includes(id), text.includes(gloss)]).toEqual([true, true]);
  });

  it('sets hostile text as text', async () => {
    const result = await ask<object>(memoryReader(hostileCompiled), 'tools/call', {
      name: 'compare',
      arguments: { about: ['event:fire'] },
    });
    const { receive, document } = openPage(comparisonAppPage());
    receive({ method: 'ui/notifications/tool-result', params: result });
    expect(document.querySelectorAll('main script')).toHaveLength(0);
    expect(document.querySelector('main')?.textContent).toContain('<script>');
  });
});
