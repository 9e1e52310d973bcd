/** Vocabularies of all starters, from build/starters.ts. */
declare module 'virtual:starters' {
  const starters: readonly import('@synoptic/core/compile/starter-folder').Starter[];
  export default starters;
}
