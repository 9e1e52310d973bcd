import { fetchAnswer } from '../answers/fetch-answer.ts';
import { isPlainClick } from '../routes/followed-link.ts';
import { saveFile } from '../saving/save-file.ts';
import { viewerPathAt } from './current-site.ts';

/** Where no server is behind them, links to data are answered here and saved as files. */
export function answerDataLinks(): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !isPlainClick(event)) return;
      const url = new URL(link.href, location.href);
      const path = url.origin === location.origin ? viewerPathAt(url.pathname) : null;
      if (!path?.startsWith('/v1/')) return;
      event.preventDefault();
      void saveAnswer(path, url.search);
    },
    { capture: true },
  );
}

/** The answer to a path of the API, as a file under the path's own name. */
export async function saveAnswer(path: string, query: string): Promise<void> {
  const answer = await fetchAnswer(path + query);
  saveFile(await answer.blob(), fileName(path, answer));
}

/** What a path has no suffix for is JSON. */
export function fileName(path: string, { ok }: Pick<Response, 'ok'>): string {
  const last = path.split('/').at(-1)?.replace(/:|%3A/gi, '_') || 'answer';
  return ok && last.includes('.') ? last : `${last.replace(/\..*/, '')}.json`;
}
