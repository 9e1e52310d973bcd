import { readFileSync } from 'node:fs';

/** Request that a line of the documentation makes with curl. */
interface DocumentedRequest {
  readonly line: string;
  /** Path and query as curl sends them; `digest` takes the place of a digest that the line asks for. */
  readonly path: (digest: string) => string;
  readonly accept: string | undefined;
}

const page = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const PINNED = /\$\(curl -s '[^']+' \| jq -r \.digest\)/;

/** Every line of docs/api.md and the READMEs that begins with `curl`, once. */
export const DOCUMENTED_REQUESTS: readonly DocumentedRequest[] = ['docs/api.md', 'README.md', 'README.ja.md']
  .flatMap((path) => page(path).split('\n'))
  .filter((line, i, all) => line.startsWith('curl ') && all.indexOf(line) === i)
  .map((line) => ({
    line,
    accept: /-H 'accept: ([^']+)'/i.exec(line)?.[1],
    path: (digest) => {
      const [, path = ''] = /['"]localhost:8787([^'"]+)/.exec(line.replace(PINNED, digest)) ?? [];
      const [, key, words] = /--data-urlencode '(\w+)=([^']+)'/.exec(line) ?? [];
      return key ? `${path}?${new URLSearchParams({ [key]: words ?? '' })}` : path;
    },
  }));
