export type RouteParams = Readonly<Record<string, string>>;

/** What a path's pattern (`/events/:id`, or `*` for anything) takes from a path; null where it is another path. */
export function matchPath(pattern: string, pathname: string): RouteParams | null {
  if (pattern === '*') return {};
  const [wanted, given] = [pathSegments(pattern), pathSegments(pathname)];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const here = given[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeSegment(here);
    else if (part !== here) return null;
  }
  return params;
}

function pathSegments(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** What is no well-formed address stands for itself. */
function decodeSegment(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
