import { APP_SCRIPT } from './app-script.ts';

/** Address of the page in which a client shows the answer of the tool `compare` (MCP Apps, `io.modelcontextprotocol/ui`). */
export const COMPARISON_APP_URI = 'ui://synoptic/comparison';

/** Media type by which clients know a page of an app. */
export const APP_MEDIA_TYPE = 'text/html;profile=mcp-app';

/** Stylesheet of the page of an app: the client's colours where it hands them on. */
const APP_STYLE = `:root { color-scheme: light dark; --rule: color-mix(in srgb, currentColor 22%, transparent); }
body { margin: 0; padding: .75rem; font: .875rem/1.5 var(--font-sans, system-ui, sans-serif); color: var(--color-text-primary, light-dark(#23211d, #e7e3da)); background: var(--color-background-primary, light-dark(#fdfcf9, #191816)); }
main { overflow-x: auto; } table { border-collapse: collapse; min-width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-top: 1px solid var(--rule); min-width: 9rem; overflow-wrap: anywhere; }
th[scope=row] { font-weight: 600; } td p, th p { margin: .15rem 0; font-weight: 400; } small { opacity: .75; } .silent { opacity: .6; font-style: italic; }
`;

/** Page that shows a comparison as a table. It loads nothing: the client hands it the tool's answer. */
export function comparisonAppPage(): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Comparison</title>
<style>${APP_STYLE}</style>
<main aria-live="polite"></main>
<script>${APP_SCRIPT}</script>
</html>
`;
}
