import { once } from 'node:events';
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** A response that was read to its end. */
interface ReadResponse {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Opens a socket to a server and writes `text`, which need not be a whole request. */
export async function openSocket(url: string, text = '', localAddress?: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), ...(localAddress && { localAddress }) });
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  if (text) socket.write(text);
  return socket;
}

/** Sends a request that lets any header through, which `fetch` does not. */
export async function readResponse(url: string, headers: Record<string, string> = {}, agent?: Agent): Promise<ReadResponse> {
  const sent = request(url, { headers, agent: agent ?? new Agent({ keepAlive: false }) });
  const response = await responseTo(sent.end());
  return { status: response.statusCode ?? 0, headers: response.headers, body: await bodyOf(response) };
}

/** Head of the response to a request. */
export async function responseTo(sent: ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return response;
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  let body = '';
  response.setEncoding('utf8').on('data', (text: string) => (body += text));
  await once(response, 'end');
  return body;
}

/** Resolves when the server has closed a socket. What it sent is read and discarded. */
export async function closedByServer(socket: Socket): Promise<void> {
  socket.resume();
  if (!socket.destroyed) await new Promise<void>((closed) => socket.once('close', () => closed()));
}

/** Path of the robustness of a comparison of the subjects with most claims, by origin: with a hundred subjects the dearest question that the API allows. */
export function dearQuestion({ claims }: CompiledCorpus, subjects: number): string {
  const counts = new Map<string, number>();
  for (const { about } of claims) counts.set(about, (counts.get(about) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
  return `/v1/sensitivity?by=origin&about=${sorted.slice(0, subjects).join(',')}`;
}
