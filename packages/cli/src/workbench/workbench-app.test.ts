import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { sha256Hex } from '@synoptic/core/text/digest';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { openTerminal } from '../terminal/terminal.ts';
import { createWorkbenchApp } from './workbench-app.ts';
import { WorkbenchFolder } from './workbench-folder.ts';

const SECRET = 'Divers found the purser’s logbook under the third lifeboat.';
const TEXT = `12 people died, the coast guard said. ${SECRET}\n`;
const TOKEN = 'a-token-of-this-test-run';
const PAGE = new TextEncoder().encode('<!doctype html><title>page</title>');

let around = '';
let folder: WorkbenchFolder;
let app: Hono;
const said: string[] = [];

interface Asked {
  readonly host?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks the app as its page does, unless the headers say otherwise. */
async function ask(path: string, { host = 'localhost:8788', body, headers = { 'x-synoptic-token': TOKEN } }: Asked = {}) {
  const init = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await app.fetch(new Request(`http://${host}${path}`, { ...init, headers: { host, ...headers } }));
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
}

const stateOf = async () => (await ask('/workbench/state')).json<WorkbenchReview>();

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'synoptic-workbench-'));
  const out = { write: (text: string) => said.push(text), isTTY: false };
  const { stdout, stderr } = { stdout: out, stderr: out } as unknown as NodeJS.Process; // only `write` is called
  const home = new URL('../../dist', import.meta.url).pathname;
  const host = { stdin: Readable.from([]), stdout, stderr, env: {}, cwd: around, home, ended: () => new Promise<void>(() => {}) };
  const coder = async () => ({ by: 'Ida', slug: 'ida', at: new Date().toISOString() });
  folder = new WorkbenchFolder({ folder: join(around, 'ferry'), coder, failed: (error) => said.push(String(error)) });
  const files = new Map([['/workbench.html', PAGE]]);
  app = createWorkbenchApp({ folder, token: TOKEN, files, terminal: openTerminal(host, 'en'), ended: new AbortController().signal });
});
afterAll(async () => {
  await folder.close();
  await rm(around, { recursive: true });
});

describe('a request', () => {
  it.each<[string, Asked]>([
    ['without a token', { headers: {} }],
    ['with another token', { headers: { 'x-synoptic-token': `${TOKEN}x` } }],
    ['under another host name', { host: 'evil.example:8788' }],
    ['under a name that begins with a local one', { host: 'localhost.evil.example' }],
    ['from a page of another site', { headers: { 'x-synoptic-token': TOKEN, origin: 'https://evil.example' } }],
    ['from a page on another port', { headers: { 'x-synoptic-token': TOKEN, origin: 'http://localhost:9999' } }],
    ['from a sandboxed page', { headers: { 'x-synoptic-token': TOKEN, origin: 'null' } }],
    ['that the browser calls cross-site', { headers: { 'x-synoptic-token': TOKEN, 'sec-fetch-site': 'cross-site' } }],
  ])('%s is refused', async (_, asked) => {
    for (const path of ['/workbench/state', '/workbench/decisions', '/workbench/texts/report']) {
      const { status, headers } = await ask(path, asked);
      expect([path, status, headers.get('access-control-allow-origin')]).toEqual([path, 403, null]);
    }
  });

  it('for the page itself needs no token, and the page may ask no other server', async () => {
    const { status, headers } = await ask('/', { headers: {} });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect((await ask('/', { host: 'evil.example', headers: {} })).status).toBe(403);
    expect((await ask('/../ferry/corpus.yaml', { headers: {} })).status).toBe(404);
  });
});

describe('an empty folder', () => {
  it('becomes a corpus, and a given text becomes proposals', async () => {
    expect((await ask('/workbench/state')).json()).toMatchObject({ stage: 'new', coder: 'Ida' });
    expect((await ask('/workbench/corpus', { body: { starter: 'disaster', languages: ['en'] } })).status).toBe(200);
    const given = await ask('/workbench/texts?name=..%2F..%2Freport.txt&publisher=Harbour%20Gazette&date=2031-04-05', {
      body: TEXT,
    });
    expect(given.json()).toMatchObject({ document: 'report', publisher: 'Harbour Gazette', claims: 1 });
    const { documents, cards, stop } = await stateOf();
    const text = await readFile(join(folder.folder, 'texts/report.txt'), 'utf8');
    expect(documents).toMatchObject([{ slug: 'report', siglum: 'A', text: sha256Hex(text) }]);
    expect(cards.map(({ impact }) => impact?.consequence)).toEqual(['new-row']);
    expect(stop).toMatchObject({ unanswered: [{ facet: 'dead' }], proven: true });
  });

  it('cannot be initialized twice', async () => {
    const again = await ask('/workbench/corpus', { body: { starter: 'disaster', languages: ['en'] } });
    expect([again.status, again.json<{ message: string }>().message]).toEqual([400, expect.stringContaining('not empty')]);
  });
});

describe('a corpus', () => {
  it('gets an entity, an event and a question in place, and another siglum', async () => {
    const made = async (body: object) => (await ask('/workbench/records', { body: { standard: 'en', ...body } })).json();
    expect(await made({ is: 'entity', kind: 'person', name: 'Mara Lind' })).toEqual({ id: 'person:mara-lind' });
    expect(await made({ is: 'entity', kind: 'person', name: 'Mara Lind' })).toEqual({ id: 'person:mara-lind-2' });
    expect(await made({ is: 'event', name: 'Inquiry', date: '2031-05' })).toEqual({ id: 'event:inquiry' });
    expect(await made({ is: 'facet', name: 'Was the alarm heard?', value: 'truth' })).toEqual({ id: 'was-the-alarm-heard' });
    expect((await ask('/workbench/records', { body: { is: 'event', standard: 'en', name: 'x', date: '2031-02-31' } })).status).toBe(400);
    const digest = (await stateOf()).documents[0]?.digest;
    const change = { siglum: 'K', label: "Harbour's Gazette", date: '2031-04-06', digest };
    expect((await ask('/workbench/documents/report', { body: change })).status).toBe(200);
    expect((await stateOf()).documents).toMatchObject([{ siglum: 'K', label: { en: "Harbour's Gazette" }, date: '2031-04-06' }]);
    const late = await ask('/workbench/documents/report', { body: { ...change, siglum: 'Q' } });
    expect([late.status, late.json<{ message: string }>().message]).toEqual([409, expect.stringContaining('changed by another program')]);
  });

  it('accepts a decision with a typed value, and its undo', async () => {
    const [card] = (await stateOf()).cards;
    const on = card?.reviewed.proposal.id ?? '';
    const decide = (body: object) => ask('/workbench/decisions', { body: { choices: [{ on, is: 'edited', ...body }] } });
    expect((await decide({ typed: '{at-least: ' })).status).toBe(400);
    expect((await decide({ typed: 'lots' })).json()).toMatchObject({ decided: 0, refused: [{ on }] });
    expect((await decide({ typed: '{at-least: 12}' })).json()).toMatchObject({ decided: 1, refused: [] });
    const claims = () => readFile(join(folder.folder, 'documents/report/claims.yaml'), 'utf8');
    expect(await claims()).toMatch(/at-least: 12/);
    expect((await stateOf()).rows).toMatchObject([{ facet: 'dead', verdict: 'single' }]);
    expect((await ask('/workbench/undo', { body: {} })).json()).toMatchObject({ decided: 1 });
    expect(await claims()).not.toContain('at-least');
  });

  it('marks and accepts no words of a text that is another one than was read', async () => {
    const on = (await stateOf()).cards[0]?.reviewed.proposal.id ?? '';
    const decide = (is: string) => ask('/workbench/decisions', { body: { choices: [{ on, is }] } });
    const path = join(folder.folder, 'texts/report.txt');
    const text = await readFile(path, 'utf8');
    const claims = () => readFile(join(folder.folder, 'documents/report/claims.yaml'), 'utf8');
    const before = await claims();
    const renewed = folder.changed(folder.revision, new AbortController().signal);
    await writeFile(path, `A preface. ${text}`);
    await renewed;
    const drifted = await stateOf();
    expect([drifted.lost, drifted.documents[0]?.text]).toEqual([[on], sha256Hex(`A preface. ${text}`)]);
    expect((await decide('accepted')).json()).toMatchObject({
      decided: 0,
      refused: [{ on, message: expect.stringContaining('report.txt') }],
    });
    expect(await claims()).toBe(before);
    // Without its words a claim can still be rejected.
    expect((await decide('rejected')).json()).toMatchObject({ decided: 1, refused: [] });
    expect((await ask('/workbench/undo', { body: {} })).json()).toMatchObject({ decided: 1 });
    await writeFile(path, text);
    expect((await decide('accepted')).json()).toMatchObject({ decided: 1, refused: [] });
    expect((await stateOf()).lost).toEqual([]);
    expect((await ask('/workbench/undo', { body: {} })).json()).toMatchObject({ decided: 1 });
  });

  it('shows edits made outside of it, and accepts nothing while they have errors', async () => {
    const { revision, cards } = await stateOf();
    const file = join(folder.folder, 'events/inquiry.yaml');
    const before = await readFile(file, 'utf8');
    const changed = ask(`/workbench/changes?after=${revision}`);
    await writeFile(file, `${before}nonsense: true\n`);
    expect((await changed).json<{ revision: number }>().revision).toBeGreaterThan(revision);
    const faulty = await stateOf();
    expect([faulty.canAccept, faulty.faults[0]?.file]).toEqual([false, 'events/inquiry.yaml']);
    const choices = [{ on: cards[0]?.reviewed.proposal.id, is: 'accepted' }];
    const refused = await ask('/workbench/decisions', { body: { choices } });
    expect([refused.status, refused.json()]).toEqual([409, expect.objectContaining({ issues: [expect.objectContaining({ line: 5 })] })]);
    const mended = ask(`/workbench/changes?after=${faulty.revision + 1}`);
    await writeFile(file, before);
    await mended;
    expect((await stateOf()).canAccept).toBe(true);
  });

  it('writes through no link that leads out of it', async () => {
    const outside = join(around, 'outside');
    await mkdir(outside);
    await writeFile(join(outside, 'decisions.jsonl'), '');
    await rm(join(folder.folder, 'drafts/report/decisions.ida.jsonl'));
    await symlink(join(outside, 'decisions.jsonl'), join(folder.folder, 'drafts/report/decisions.ida.jsonl'));
    const choices = [{ on: (await stateOf()).cards[0]?.reviewed.proposal.id, is: 'rejected' }];
    expect((await ask('/workbench/decisions', { body: { choices } })).status).toBe(403);
    expect(await readFile(join(outside, 'decisions.jsonl'), 'utf8')).toBe('');
    await symlink(join(around, 'ferry/corpus.yaml'), join(folder.folder, 'texts/inside.txt'));
    await symlink('/etc/hostname', join(folder.folder, 'texts/outside.txt'));
    expect((await ask('/workbench/texts/outside')).status).toBe(403);
    expect((await ask('/workbench/texts/..%2Fcorpus.yaml')).json()).toEqual({ text: null });
    await rm(join(folder.folder, 'drafts/report/decisions.ida.jsonl'));
  });

  it('keeps the words of its texts only in texts/', async () => {
    const files = (await runSynoptic(['check', '--corpus', folder.folder])).code;
    expect(files).toBe(0);
    const { listFiles } = await import('@synoptic/core/node/list-files');
    const holding: string[] = [];
    for (const file of await listFiles(folder.folder))
      if ((await readFile(join(folder.folder, file), 'utf8')).includes(SECRET)) holding.push(file);
    expect(holding).toEqual(['texts/report.original.txt', 'texts/report.txt']);
    expect(said.join('')).not.toContain(SECRET);
    expect((await ask('/workbench/state')).text).not.toContain(SECRET);
  });
});
