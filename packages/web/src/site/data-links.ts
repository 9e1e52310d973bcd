import { fetchAnswer } from '../answers/fetch-answer.ts';
import { isPlainClick } from '../routes/followed-link.ts';
import { saveFile } from '../saving/save-file.ts';
import { viewerPathAt } from './current-site.ts';

/** On a static site, intercepts clicks on links to the API and saves the answer as a file. */
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

/** Saves the answer to a path of the API as a file named after the path. */
export async function saveAnswer(path: string, query: string): Promise<void> {
  const answer = await fetchAnswer(path + query);
  saveFile(await answer.blob(), fileName(path, answer));
}

/** Last segment of the path; `.json` where it has no suffix, and for errors. */
export function fileName(path: string, { ok }: Pick<Response, 'ok'>): string {
  const last = path.split('/').at(-1)?.replace(/:|%3A/gi, '_') || 'answer';
  return ok && last.includes('.') ? last : `${last.replace(/\..*/, '')}.json`;
}
