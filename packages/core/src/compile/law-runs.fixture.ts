/** Number of runs of a property test: `inTest`, or SYNOPTIC_LAW_RUNS in the nightly run (`npm run verify:laws`). */
export function lawRuns(inTest: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env['SYNOPTIC_LAW_RUNS'] ?? inTest) };
}
