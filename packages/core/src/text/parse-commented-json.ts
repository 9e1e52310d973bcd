/** Reads JSON with comments on lines of their own, as in wrangler.jsonc. Throws a SyntaxError for anything else that is not JSON. */
export function parseCommentedJson(text: string): unknown {
  return JSON.parse(text.replace(/^\s*\/\/.*$/gm, ''));
}
