import { APP_SCRIPT } from './app-script.ts';
import { APP_STYLE } from './app-style.ts';

/** Address of the page in which a client shows the answer of the tool `compare` (MCP Apps, `io.modelcontextprotocol/ui`). */
export const COMPARISON_APP_URI = 'ui://synoptic/comparison';

/** Media type by which clients know a page of an app. */
export const APP_MEDIA_TYPE = 'text/html;profile=mcp-app';

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
