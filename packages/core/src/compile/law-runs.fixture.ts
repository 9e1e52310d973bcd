/** How many runs the laws of one file share: few in the test, SYNOPTIC_LAW_RUNS in the nightly bench (`npm run verify:laws`). */
export function lawRuns(inTest: number): (runs: number) => { readonly numRuns: number } {
  const asked = Number(process.env['SYNOPTIC_LAW_RUNS'] ?? inTest);
  return (runs) => ({ numRuns: Math.ceil((runs * asked) / inTest) });
}
