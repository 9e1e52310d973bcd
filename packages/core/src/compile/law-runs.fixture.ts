/** How often a law is tried: as often as it says in the test, SYNOPTIC_LAW_RUNS times in the nightly run (`npm run verify:laws`). */
export function lawRuns(inTest: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['SYNOPTIC_LAW_RUNS'] ?? inTest) };
}
