// Waiting time of a client while another asks the dearest question that the API allows.
import { Agent, request } from 'node:http';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** Connections over which the other client asks. */
export const DEAR_CONNECTIONS = 4;

/** Time that one client waited for each answer, in milliseconds. */
interface ClientTimes {
  readonly wall: readonly number[];
  /** CPU time of the server's event loop meanwhile: the wait on a machine that does nothing else. */
  readonly loop: readonly number[];
  /** Answers of another status than 200: on a loaded machine a question may wait longer than the server lets it. */
  readonly refused: number;
}

/**
 * Times of a client alone and beside the other. A proxy header distinguishes the two. `loopCpu` reads the microseconds that the thread of the
 * server's event loop has computed: on a loaded machine the clock measures its other programs.
 */
export async function otherClientTimes(
  port: number,
  corpus: CompiledCorpus,
  count: number,
  loopCpu: () => Promise<number>,
): Promise<{ alone: ClientTimes; beside: ClientTimes }> {
  const agent = new Agent({ keepAlive: true });
  /** A server that computes on its event loop may close an idle connection while a question arrives on it. */
  const ask = (path: string, client: string): Promise<number> => askOnce(path, client).catch(() => ask(path, client));
  const askOnce = (path: string, client: string): Promise<number> =>
    new Promise((resolve, reject) => {
      request({ port, path, agent, host: '127.0.0.1', headers: { 'x-forwarded-for': client } }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    });
  const cheap = cheapQuestions(corpus);
  const timesOf = async (): Promise<ClientTimes> => {
    const [wall, loop]: [number[], number[]] = [[], []];
    let refused = 0;
    for (let i = 0; i < count; i++) {
      const [computed, began] = [await loopCpu(), performance.now()];
      const status = await ask(cheap.next().value, '192.0.2.2');
      wall.push(performance.now() - began);
      loop.push(((await loopCpu()) - computed) / 1000);
      if (status !== 200) refused++;
    }
    return { wall, loop, refused };
  };
  // Threads start, and code is compiled, with the first questions.
  await Promise.all([1, 2, 3, 4].map((client) => ask(cheap.next().value, `192.0.2.${client}`)));
  await timesOf();
  const alone = await timesOf();
  let measuring = true;
  const dear = dearQuestions(corpus);
  const asking = Array.from({ length: DEAR_CONNECTIONS }, async () => {
    while (measuring) await ask(dear.next().value, '192.0.2.1');
  });
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const beside = await timesOf();
  measuring = false;
  await Promise.all(asking);
  agent.destroy();
  return { alone, beside };
}

/** Comparisons of one event, each asked once: the choice of accounts makes another question of the same comparison. */
function* cheapQuestions({ events, documents }: CompiledCorpus): Generator<string, never> {
  const sigla = documents.slice(0, 20).map(({ siglum }) => siglum);
  for (let i = 0; ; i++) {
    const choice = 1 + (Math.floor(i / events.length) % (2 ** sigla.length - 1));
    const accounts = sigla.filter((_, bit) => (choice >> bit) & 1);
    yield `/v1/compare?about=${events[i % events.length]?.id}&by=document&accounts=${accounts.join(',')}`;
  }
}

/** Sensitivities of a hundred subjects by origin, each without another of the subjects with most claims, so that none is cached. */
function* dearQuestions({ claims }: CompiledCorpus): Generator<string, never> {
  const counts = new Map<string, number>();
  for (const { about } of claims) counts.set(about, (counts.get(about) ?? 0) + 1);
  const subjects = [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
  for (let i = 0; ; i++) {
    const leftOut = i % Math.min(100, subjects.length);
    const chosen = [...subjects.slice(0, leftOut), ...subjects.slice(leftOut + 1)].slice(0, 100);
    yield `/v1/sensitivity?by=origin&about=${chosen.join(',')}`;
  }
}
