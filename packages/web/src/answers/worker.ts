import type { Answered, Asking, Opening } from './messages.ts';
import { type Answer, openAnswers } from './open.ts';

/** A corpus and its API in a thread of their own: the page hands the corpus over, then asks. Nothing is fetched here. */
const post = (message: Answered, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
const opened = Promise.withResolvers<Answer>();
// Each question tells of it: here it would only be told twice.
opened.promise.catch(() => null);

self.onmessage = async ({ data }: MessageEvent<Opening | Asking>) => {
  if ('corpus' in data) return openAnswers(data.corpus).then(opened.resolve, opened.reject);
  const { id, path } = data;
  try {
    const response = await (await opened.promise)(path);
    const body = await response.arrayBuffer();
    post({ id, status: response.status, headers: [...response.headers], body }, [body]);
  } catch (error) {
    post({ id, failed: error instanceof Error ? error.message : String(error) });
  }
};
