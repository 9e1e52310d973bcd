const TOKEN_KEY = 'synoptic.workbench.token';

/** Answer of the server that something was not done, in the words to show. */
export class WorkbenchRefusal extends Error {
  override readonly name = 'WorkbenchRefusal';

  readonly hint: string | undefined;
  readonly issues: readonly { readonly file: string; readonly line: number; readonly message: string; readonly hint: string }[];

  constructor({ message, hint, issues = [] }: { message: string; hint?: string; issues?: WorkbenchRefusal['issues'] }) {
    super(message);
    this.hint = hint;
    this.issues = issues;
  }
}

const token = takeToken();

/** Token of the address, which is taken out of it: it is then neither in the history nor in a picture of the screen. */
function takeToken(): string {
  const given = location.hash.slice(1);
  const kept = () => {
    try {
      return sessionStorage.getItem(TOKEN_KEY) ?? '';
    } catch {
      return '';
    }
  };
  if (!/^[\w-]{20,}$/.test(given)) return kept();
  history.replaceState(null, '', location.pathname + location.search);
  try {
    sessionStorage.setItem(TOKEN_KEY, given);
  } catch {
    // Without storage the token lasts until the page is loaded again.
  }
  return given;
}

interface AskOptions {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks the workbench's server. A body that is no file is sent as JSON. Throws a `WorkbenchRefusal` in the server's words, or a TypeError if it is gone. */
export async function askWorkbench<T>(path: string, { body, signal }: AskOptions = {}): Promise<T> {
  const response = await fetch(`/workbench/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-synoptic-token': token, 'accept-language': document.documentElement.lang || 'en' },
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
    cache: 'no-store',
    credentials: 'omit',
  });
  const answer = (await response.json()) as T;
  if (!response.ok) throw new WorkbenchRefusal(answer as { message: string });
  return answer;
}
