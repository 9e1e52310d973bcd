import { createSignal } from 'solid-js';
import { trustedScriptUrl } from '../trusted-types-policy.ts';
import type { Draft, DraftRequest, GivenFile, ReadingResponse, RefusedFile, ReportRequest } from './reading-messages.ts';
import workerUrl from './reading-worker.ts?worker&url';

/** The user's texts and their draft, in the memory of this page alone: nothing is stored or sent. */
const [files, setFiles] = createSignal<readonly GivenFile[]>([]);
const [draft, setDraft] = createSignal<Draft | null>(null);
const [refused, setRefused] = createSignal<readonly RefusedFile[]>([]);
const [isReading, setReading] = createSignal(false);
const [failure, setFailure] = createSignal<string | null>(null);

const [isPrepared, setPrepared] = createSignal(false);

export { draft, failure, files, isPrepared, isReading, refused };

/** Most texts of a draft: each has a letter as its siglum. */
const MOST_TEXTS = 26;

let worker: Worker | null = null;
let lastKey = 0;
let lastRequest = 0;
const waiting = new Map<number, (response: ReadingResponse) => void>();

/** Starts the worker, which loads its code; called before a file is dropped, so that the drop itself asks for nothing. */
export function startReading(): Worker {
  if (worker) return worker;
  const started = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'synoptic reading' });
  started.onmessage = ({ data }: MessageEvent<ReadingResponse>) => ('ready' in data ? setPrepared(true) : settle(data.id, data));
  started.onerror = () => {
    worker = null;
    for (const id of [...waiting.keys()]) settle(id, { id, failed: 'the worker could not start' });
  };
  worker = started;
  return started;
}

function settle(id: number, response: ReadingResponse): void {
  waiting.get(id)?.(response);
  waiting.delete(id);
}

function ask(request: Omit<DraftRequest, 'id'> | Omit<ReportRequest, 'id'>): Promise<ReadingResponse> {
  lastRequest += 1;
  const id = lastRequest;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    startReading().postMessage({ ...request, id });
  });
}

/** Adds files and reads all texts again. */
export async function addFiles(given: readonly File[]): Promise<void> {
  const opened = await Promise.all(
    given.map(async (file) => {
      lastKey += 1;
      const key = lastKey;
      const day = new Date(file.lastModified).toISOString().slice(0, 10);
      return { key, file: file.name, bytes: new Uint8Array(await file.arrayBuffer()), day };
    }),
  );
  setFiles([...files(), ...opened].slice(0, MOST_TEXTS));
  await readAgain(null);
}

/** Adds a text that was pasted or typed. */
export function addText(text: string, name: string): Promise<void> {
  const html = /^\s*(?:<!doctype html|<html)/i.test(text);
  return addFiles([new File([text], `${name}.${html ? 'html' : 'txt'}`)]);
}

export async function removeFile(key: number): Promise<void> {
  setFiles(files().filter((file) => file.key !== key));
  await readAgain(null);
}

/** Forgets all texts and their draft, and the worker that holds them. */
export function forgetTexts(): void {
  worker?.terminate();
  worker = null;
  setPrepared(false);
  for (const id of [...waiting.keys()]) settle(id, { id, draft: null, refused: [] });
  setFiles([]);
  setDraft(null);
  setRefused([]);
  setFailure(null);
  setReading(false);
}

/** Reads the texts with the questions of a starter, or with those that fit. */
export async function readAgain(starter: string | null): Promise<void> {
  const mine = files();
  if (mine.length === 0) return forgetTexts();
  setReading(true);
  setFailure(null);
  const response = await ask({ files: mine, starter });
  if (files() !== mine) return;
  setReading(false);
  if ('failed' in response) setFailure(response.failed);
  else if ('refused' in response) {
    setDraft(response.draft);
    setRefused(response.refused);
  }
}

/** The draft as JSON, as `synoptic read --json` prints it. */
export async function draftAsJson(): Promise<string> {
  const response = await ask({ report: true });
  return 'report' in response ? response.report : '{}';
}
