export type RouteParams = Readonly<Record<string, string>>;

/** The parameters of a path that matches a pattern (`/events/:id`, or `*` for any path); null if it does not match. */
export function matchPath(pattern: string, pathname: string): RouteParams | null {
  if (pattern === '*') return {};
  const [expected, actual] = [pathSegments(pattern), pathSegments(pathname)];
  if (expected.length !== actual.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of expected.entries()) {
    const segment = actual[i] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeSegment(segment);
    else if (part !== segment) return null;
  }
  return params;
}

function pathSegments(path: string): string[] {
  return path.split('/').filter(Boolean);
}

/** Percent-decodes a segment; malformed input is returned unchanged. */
function decodeSegment(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
