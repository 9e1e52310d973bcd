import { Agent, request } from 'node:http';

const CONCURRENT_REQUESTS = 16;
const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENT_REQUESTS });

export interface FetchedResponse {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** A local server with a reading of its CPU time, in microseconds. */
export interface MeasuredServer {
  readonly name: string;
  readonly port: number;
  cpu(): number | Promise<number>;
}

/** Fetches a path; again where a server, on a machine that is slow, closes an idle connection while the request arrives on it. */
export async function fetchPath(port: number, path: string): Promise<FetchedResponse> {
  try {
    return await fetchOnce(port, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    return fetchPath(port, path);
  }
}

function fetchOnce(port: number, path: string): Promise<FetchedResponse> {
  return new Promise((resolve, reject) => {
    request({ port, path, agent, host: '127.0.0.1' }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}`));
        resolve({ headers: response.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
      });
    })
      .on('error', reject)
      .end();
  });
}

async function sendRequests(port: number, path: string, requests: number): Promise<void> {
  let left = requests;
  await Promise.all(
    Array.from({ length: CONCURRENT_REQUESTS }, async () => {
      while (left-- > 0) await fetchPath(port, path);
    }),
  );
}

/** CPU microseconds per request of each server, one value per round. Servers take turns within a round. */
export async function requestCosts(
  servers: readonly MeasuredServer[],
  path: string,
  rounds: number,
  requests: number,
): Promise<Map<string, number[]>> {
  const measured = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  for (const { port } of servers) await sendRequests(port, path, requests);
  for (let round = 0; round < rounds; round++)
    for (const { name, port, cpu } of round % 2 === 0 ? servers : servers.toReversed()) {
      const before = await cpu();
      await sendRequests(port, path, requests);
      measured.get(name)?.push(((await cpu()) - before) / requests);
    }
  return measured;
}

/** Closes the keep-alive connections, so that servers can stop. */
export function closeConnections(): void {
  agent.destroy();
}
