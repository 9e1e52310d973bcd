/** The compiled corpus, which the worker's bundler includes as text (`rules` in wrangler.jsonc). */
declare module '@synoptic/data/corpus.json' {
  const text: string;
  export default text;
}
