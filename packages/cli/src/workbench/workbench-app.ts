import { join } from 'node:path';
import { Readable } from 'node:stream';
import { dataHeaders, viewerHeaders } from '@synoptic/api/http/response-headers';
import type { TextSpan } from '@synoptic/core/ingest/passages/text-span';
import { MOST_SOURCE_BYTES } from '@synoptic/core/ingest/sources/read-source-bytes';
import type { DecisionResult } from '@synoptic/core/node/decide-proposals';
import type { OwnClaim } from '@synoptic/core/node/drafting/accept-own-claim';
import type { ReviewChoice } from '@synoptic/core/node/drafting/settle-choices';
import { changeDocument } from '@synoptic/core/node/records/change-document';
import { changeRecords } from '@synoptic/core/node/records/change-records';
import { sealDocuments } from '@synoptic/core/node/seal-folder';
import { DECISION_KINDS } from '@synoptic/core/review/decision';
import { parseShortForm } from '@synoptic/core/review/parse-short-form';
import type { NewWorkbench, WorkbenchState } from '@synoptic/core/review/workbench-review';
import { parseInterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { STARTER_NAMES } from '@synoptic/core/text/starter-names';
import { type Context, Hono } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { ParsedArguments } from '../command-line/command.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { addSource } from '../commands/add.ts';
import { beginCorpus, corpusLanguages, readStarter, refuseFull } from '../commands/init.ts';
import { readNamedSource } from '../file-formats/read-source.ts';
import { openTerminal, type Terminal } from '../terminal/terminal.ts';
import { newRecord } from './new-record.ts';
import type { WorkbenchFolder } from './workbench-folder.ts';
import { refusalOf } from './workbench-guard.ts';
import { workbenchProblem } from './workbench-problem.ts';

/** Largest body of a request that is no file. */
const MOST_JSON_BYTES = 1024 * 1024;

/** Slug of a document: the name of its folder. */
const SLUG = /^[a-z0-9][a-z0-9-]*$/;

interface WorkbenchAppOptions {
  readonly folder: WorkbenchFolder;
  readonly token: string;
  /** Built files of the page, by path. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly terminal: Terminal;
  /** Aborted when the server closes. */
  readonly ended: AbortSignal;
}

/** HTTP side of the workbench: the page and, behind the token, what it reads and writes. Every write goes through the functions of the commands. */
export function createWorkbenchApp(options: WorkbenchAppOptions): Hono {
  const { folder, token, files, terminal, ended } = options;
  const app = new Hono();
  app.use(async (c, next) => {
    const isData = c.req.path.startsWith('/workbench/');
    const refusal = refusalOf(c.req.raw, token, isData);
    if (refusal === null) return next();
    return c.json({ message: terminalOf(c, terminal).word(`edit.refused-${refusal}`) }, 403, dataHeaders);
  });
  app.onError((error, c) => {
    const problem = workbenchProblem(error, terminalOf(c, terminal));
    // The message of a fault may quote a text; its kind is enough to report it.
    if (problem === null) terminal.problem(`${c.req.method} ${c.req.routePath}: ${error.name}`);
    const { status, ...told } = problem ?? { status: 500 as const, message: terminalOf(c, terminal).word('edit.failed') };
    return c.json(told, status, dataHeaders);
  });
  const answer = (c: Context, value: unknown) => c.json(value as object, 200, { ...dataHeaders, 'cache-control': 'no-store' });

  app.get('/workbench/state', async (c) => answer(c, await stateOf(folder, terminalOf(c, terminal))));
  app.get('/workbench/changes', async (c) => answer(c, { revision: await folder.changed(Number(c.req.query('after')), ended) }));
  app.get('/workbench/vocabulary', async (c) => answer(c, await folder.vocabulary()));
  app.get('/workbench/rows/:proposal', async (c) => answer(c, await folder.change(c.req.param('proposal'))));
  app.get('/workbench/texts/:slug', async (c) => {
    const slug = c.req.param('slug');
    return answer(c, { text: SLUG.test(slug) ? await folder.text(slug) : null });
  });
  app.post('/workbench/decisions', async (c) => {
    const choices = choicesOf(await bodyOf(c), terminalOf(c, terminal));
    return answer(
      c,
      outcomeOf(await folder.decide((reviewed) => choices.map((choice) => completed(choice, reviewed.get(choice.on)?.payload)))),
    );
  });
  app.post('/workbench/claims', async (c) => {
    return answer(c, outcomeOf(await folder.claim(ownClaimOf(await bodyOf(c), terminalOf(c, terminal)))));
  });
  app.post('/workbench/undo', async (c) => answer(c, outcomeOf(await folder.undo())));
  app.post('/workbench/corpus', async (c) => {
    const terminal_ = terminalOf(c, terminal);
    const body = (await bodyOf(c)) as { starter?: unknown; languages?: unknown };
    const starter = STARTER_NAMES.find((name) => name === body.starter);
    if (starter === undefined || !Array.isArray(body.languages)) throw new UsageProblem(terminal_.word('edit.bad-request'));
    const languages = await corpusLanguages(body.languages.map(String), terminal_);
    await folder.write(async () => {
      await refuseFull(folder.folder, folder.folder, terminal_);
      await beginCorpus(folder.folder, { starter, languages, example: false }, terminal_);
    });
    return answer(c, {});
  });
  app.post('/workbench/texts', async (c) => {
    const terminal_ = terminalOf(c, terminal);
    const name = (c.req.query('name') ?? '').replace(/^.*[/\\]/, '') || 'text';
    const bytes = await bytesOf(
      c,
      MOST_SOURCE_BYTES,
      terminal_.word('hydrate.large', { path: name, most: MOST_SOURCE_BYTES / 1024 / 1024 }),
    );
    const source = await readNamedSource(bytes, name, name, terminal_);
    const { by } = await folder.coder();
    const added = await folder.write(() => addSource(source, folder.folder, queryArguments(c, by), terminal_));
    const { slug, settled, draft, lines } = added;
    return answer(c, {
      ...{ document: slug, paragraphs: lines, leftOut: source.leftOut, notes: source.notes, copies: draft.copies },
      ...{ publisher: settled.publisher, title: settled.title, date: settled.date, dateInferred: settled.dateInferred },
      claims: draft.proposals.filter(({ kind }) => kind === 'claim').length,
    });
  });
  app.post('/workbench/records', async (c) => {
    const { standard, ...record } = (await bodyOf(c)) as Record<string, unknown>;
    const made = newRecord(record, String(standard ?? 'en'), terminalOf(c, terminal));
    await folder.write(() => changeRecords(folder.folder, (there) => made.files(there)));
    return answer(c, { id: made.id });
  });
  app.post('/workbench/documents/:slug', async (c) => {
    const slug = c.req.param('slug');
    const { siglum, label, date, digest } = (await bodyOf(c)) as Readonly<Record<string, unknown>>;
    const facts = { siglum: String(siglum), label: String(label).trim(), date: String(date).trim() };
    if (!SLUG.test(slug) || facts.label === '') throw new UsageProblem(terminalOf(c, terminal).word('edit.no-name'));
    const { languages } = await folder.review();
    const change = { slug, facts, standard: languages[0] ?? 'en', digest: String(digest) };
    await folder.write(async () => {
      await changeRecords(folder.folder, (there) => changeDocument(there, change));
      await sealDocuments(folder.folder, join(folder.folder, 'texts'), new Set([slug]));
    });
    return answer(c, {});
  });
  app.get('*', (c) => fileOf(c, files));
  return app;
}

/** The terminal of a request: words in the language of the page, and nobody to ask. */
function terminalOf(c: Context, terminal: Terminal): Terminal {
  const language = parseInterfaceLanguage(c.req.header('accept-language')?.slice(0, 2)) ?? terminal.language;
  return { ...openTerminal({ ...terminal.host, stdin: Readable.from([]) }, language), note: () => {}, data: () => {} };
}

async function stateOf(folder: WorkbenchFolder, terminal: Terminal): Promise<WorkbenchState> {
  if (await folder.exists()) return folder.review();
  await refuseFull(folder.folder, folder.folder, terminal);
  const starters = await Promise.all(STARTER_NAMES.map((name) => readStarter(name, terminal)));
  return {
    ...{ stage: 'new', revision: folder.revision, coder: (await folder.coder()).by, folder: folder.folder },
    starters: starters.map(({ name, label }) => ({ name, label: label as NewWorkbench['starters'][number]['label'] })),
  };
}

/** Sends a file of the page; any other path is the page itself. */
function fileOf(c: Context, files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Response {
  const path = files.has(c.req.path) ? c.req.path : '/workbench.html';
  const body = files.get(path);
  if (!body || (path !== c.req.path && c.req.path !== '/')) return c.json({ message: 'not found' }, 404, dataHeaders);
  return c.body(body, 200, {
    ...viewerHeaders,
    'content-type': getMimeType(path) ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
}

async function bodyOf(c: Context): Promise<unknown> {
  const bytes = await bytesOf(c, MOST_JSON_BYTES, 'the request is too large');
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) ?? {};
  } catch {
    throw new UsageProblem('the request is not JSON');
  }
}

/** Body of a request, read no further than `most` bytes. */
async function bytesOf(c: Context, most: number, tooLarge: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length;
    if (size > most) throw new UsageProblem(tooLarge);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Choice of a page; a value that was typed comes in its short form. */
interface AskedChoice extends ReviewChoice {
  readonly typed?: string;
  /** Parts of the record that take the place of the proposed ones. */
  readonly changed?: ReviewChoice['payload'];
}

function choicesOf(body: unknown, { word }: Terminal): AskedChoice[] {
  const { choices } = body as { choices?: unknown };
  if (!Array.isArray(choices)) throw new UsageProblem(word('edit.bad-request'));
  return choices.map((choice: Partial<AskedChoice>) => {
    const { on, is, reason, typed, changed, span, into } = choice ?? {};
    const isPart = changed === undefined || (typeof changed === 'object' && changed !== null && !Array.isArray(changed));
    if (typeof on !== 'string' || !is || !DECISION_KINDS.includes(is) || !isPart || !(span === undefined || isSpan(span)))
      throw new UsageProblem(word('edit.bad-request'));
    if (is === 'edited' && typeof typed === 'string' && parseShortForm(typed) === undefined)
      throw new UsageProblem(word('review.bad-value'));
    return {
      on,
      is,
      ...(typeof reason === 'string' && { reason }),
      ...(typeof typed === 'string' && { typed }),
      ...(changed && { changed }),
      ...(span && { span: { start: span.start, end: span.end } }),
      ...(typeof into === 'string' && { into }),
    };
  });
}

function isSpan(value: unknown): value is TextSpan {
  const { start, end } = (value ?? {}) as Partial<TextSpan>;
  return Number.isInteger(start) && Number.isInteger(end);
}

/** Claim that a person makes from words of a text; what its parts mean is checked when the folder is compiled with it. */
function ownClaimOf(body: unknown, { word }: Terminal): OwnClaim {
  const { document, span, typed, about, facet, certainty, polarity, attribution } = body as Readonly<Record<string, unknown>>;
  const value = typeof typed === 'string' ? parseShortForm(typed) : undefined;
  if (value === undefined) throw new UsageProblem(word('review.bad-value'));
  if (typeof document !== 'string' || !SLUG.test(document) || typeof about !== 'string' || typeof facet !== 'string' || !isSpan(span))
    throw new UsageProblem(word('edit.bad-request'));
  return {
    ...{ document, span, about, facet, value },
    ...(typeof certainty === 'string' && { certainty }),
    ...(typeof polarity === 'string' && { polarity }),
    ...(Array.isArray(attribution) && { attribution: attribution as NonNullable<OwnClaim['attribution']> }),
  };
}

/** The record of an edited choice: the proposed one with what was changed. What a person states is inferred no longer. */
function completed({ typed, changed, ...choice }: AskedChoice, proposed: ReviewChoice['payload']): ReviewChoice {
  // Other words for the same claim change nothing in the record itself.
  if (choice.is !== 'edited' || (typed === undefined && changed === undefined)) return choice;
  const { inferred: _, ...payload } = proposed ?? {};
  return { ...choice, payload: { ...payload, ...changed, ...(typed !== undefined && { value: parseShortForm(typed) }) } };
}

/** Result of a decision for the page: nothing of the records. */
function outcomeOf({ decisions, claims, refused, kept, files }: DecisionResult) {
  return {
    ...{ on: decisions.map(({ on }) => on), decided: decisions.length, claims: Object.fromEntries(claims), kept, files },
    refused: [...refused].map(([on, { message, hint }]) => ({ on, message, hint })),
  };
}

/** Options of `add` from the query of a request. */
function queryArguments(c: Context, coder: string): ParsedArguments {
  const text = (name: string) => (name === 'as' ? coder : c.req.query(name) || undefined);
  return { operands: [], text, flag: () => false, list: () => undefined };
}
