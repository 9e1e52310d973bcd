export type Params = Readonly<Record<string, string>>;

/** What a path's pattern (`/events/:id`, or `*` for anything) takes from a path; null where it is another path. */
export function match(pattern: string, pathname: string): Params | null {
  if (pattern === '*') return {};
  const [wanted, given] = [parts(pattern), parts(pathname)];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const here = given[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decoded(here);
    else if (part !== here) return null;
  }
  return params;
}

function parts(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** What is no well-formed address stands for itself. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
