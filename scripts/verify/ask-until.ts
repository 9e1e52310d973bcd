import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { seededRandom } from './seeded-random.ts';

const corpus = JSON.parse(readFileSync(new URL('../../data/dist/corpus.json', import.meta.url), 'utf8')) as CompiledCorpus;

/** Clients whose every question is dear, over as many connections each. */
export const HOSTILE_CONNECTIONS = 4;

/** A connection to the server; its number and the seed determine what it asks. */
interface Client {
  readonly port: number;
  readonly seed: number;
  readonly number: number;
}

/** Status of a response, 0 if there was none, and the wait for it. */
interface Sample {
  readonly status: number;
  readonly ms: number;
}

const pick = <T>(random: () => number, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

/** A question as a reader, a program or a fuzzer asks it. */
function anyPath(random: () => number): string {
  const event = pick(random, corpus.events).id;
  const entity = pick(random, corpus.entities).id;
  return pick(random, [
    `/v1/compare?about=${event}`,
    `/v1/compare?about=${entity}&by=${pick(random, ['voice', 'document', 'origin'])}`,
    `/v1/events/${event}`,
    `/v1/entities/${entity}`,
    `/v1/claims?about=${event}&limit=${1 + Math.floor(random() * 50)}`,
    `/v1/sensitivity?about=${event}`,
    `/v1/search?q=${encodeURIComponent(pick(random, ['csto', '会談', 'Tokayev', '派遣', 'zzz']))}`,
    `/v1/timeline?limit=${1 + Math.floor(random() * 50)}`,
    `/events/${event}`,
    '/v1/glance',
    '/healthz',
    '/v1/nowhere',
    '/v1/compare?abuot=x',
    `/v1/compare.csv?about=${event}`,
  ]);
}

/** The dearest question, without some of its subjects, so that it is never cached. */
function dearPath(random: () => number): string {
  const subjects = [...new Set(corpus.claims.map(({ about }) => about))].filter(() => random() < 0.4).slice(0, 100);
  return `/v1/sensitivity?by=origin&about=${subjects.join(',')}`;
}

function ask(port: number, agent: Agent, path: string, client: string, vanish: boolean): Promise<Sample> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number) => resolve({ status, ms: performance.now() - began });
    const sent = request({ host: '127.0.0.1', port, path, agent, headers: { 'x-forwarded-for': client } }, (response: IncomingMessage) => {
      if (vanish) response.destroy();
      response.resume();
      response.on('close', () => done(response.statusCode ?? 0));
    });
    sent.on('error', () => done(0)).end();
  });
}

/** Asks until the time is over; one request in twenty is given up before its answer is complete. */
export async function askUntil(end: number, { port, seed, number }: Client): Promise<Sample[]> {
  const [random, agent, samples] = [seededRandom(seed * 1000 + number), new Agent({ keepAlive: true, maxSockets: 1 }), [] as Sample[]];
  const hostile = number < HOSTILE_CONNECTIONS;
  const client = hostile ? '192.0.2.1' : `198.51.100.${number}`;
  while (performance.now() < end) {
    const vanish = !hostile && random() < 0.05;
    const sample = await ask(port, agent, hostile ? dearPath(random) : anyPath(random), client, vanish);
    if (!vanish) samples.push(sample);
    // A refused client that asks again at once would measure only how fast it is refused.
    if (sample.status === 429 || sample.status === 503) await new Promise((resolve) => setTimeout(resolve, 200));
    else if (!hostile) await new Promise((resolve) => setTimeout(resolve, random() * 250));
  }
  agent.destroy();
  return samples;
}

/** Connections that never send a whole request or never read. */
export function openHostileSockets(port: number): () => void {
  const texts = ['', 'GET / HTTP/1.1\r\nhost: local', 'GET /v1/export/json HTTP/1.1\r\nhost: localhost\r\n\r\n'];
  const sockets = Array.from({ length: 150 }, (_, i) => {
    const socket = connect(port, '127.0.0.1').on('error', () => socket.destroy());
    socket.pause();
    socket.write(texts[i % texts.length] as string);
    return socket;
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}
