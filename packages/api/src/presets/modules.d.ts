/** The compiled corpus as the text of its file; the bundler includes it as data (bundle-data.ts). */
declare module '@synoptic/data/corpus.json' {
  const text: string;
  export default text;
}
