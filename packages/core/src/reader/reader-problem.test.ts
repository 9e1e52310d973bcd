import { describe, expect, it } from 'vitest';
import { httpReader } from './http-reader.ts';
import type { ReaderProblem } from './reader-problem.ts';

/** The problem that a reader makes of a server's answer. */
async function problemFrom(send: () => Promise<Response>): Promise<ReaderProblem> {
  return httpReader('http://there', send)
    .corpus()
    .then(
      () => expect.unreachable(),
      (error: ReaderProblem) => error,
    );
}

describe('a problem received over HTTP', () => {
  it('keeps its code and data', async () => {
    const body = { status: 400, code: 'unknown-facet', data: { parameter: 'facets', value: 'death', nearest: 'deaths' } };
    const problem = await problemFrom(async () => Response.json(body, { status: 400 }));
    expect([problem.type, problem.code, problem.data, problem.parameter]).toEqual(['bad-question', body.code, body.data, 'facets']);
  });
  it.each([
    [404, 'not-found'],
    [400, 'bad-question'],
    [502, 'unreachable'],
  ])('without a known code keeps the message of the server, and has a type by its status: %d', async (status, type) => {
    for (const code of [undefined, 'constructor', 'refused', 7]) {
      const problem = await problemFrom(async () => Response.json({ code, data: {}, detail: 'd', hint: 'h' }, { status }));
      expect([problem.type, problem.code, problem.data]).toEqual([type, 'refused', { status, detail: 'd', hint: 'h', parameter: null }]);
    }
  });
  it('is made even from an answer without a problem document', async () => {
    const problem = await problemFrom(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(problem.data).toEqual({ status: 502, detail: '', hint: '', parameter: null });
  });
  it('names the address if nothing answers', async () => {
    const problem = await problemFrom(() => Promise.reject(new TypeError('fetch failed')));
    expect([problem.type, problem.data]).toEqual(['unreachable', { address: 'http://there' }]);
  });
});
