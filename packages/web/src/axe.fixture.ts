import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { atRest, still, type TestTab } from './browser.fixture.ts';

/** The source of axe-core, from the test-only packages in `tools/`; null if they are not installed. */
async function axeSource(): Promise<string | null> {
  const tools = createRequire(new URL('../../../tools/package.json', import.meta.url));
  try {
    return await readFile(tools.resolve('axe-core/axe.min.js'), 'utf8');
  } catch {
    return null;
  }
}

const axe = await axeSource();

interface AxeViolation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Violations that axe-core reports once the page is at rest. */
export async function axeViolations(tab: TestTab): Promise<string[]> {
  await atRest(tab);
  return faultsMeanwhile(tab);
}

/** Violations that axe-core reports while the page is still loading; `but` are rules that do not apply yet. */
export async function faultsMeanwhile(tab: TestTab, ...but: readonly string[]): Promise<string[]> {
  await still(tab);
  await tab.evaluate(`${axe}; undefined`);
  const rules = JSON.stringify(Object.fromEntries(but.map((rule) => [rule, { enabled: false }])));
  const found = await tab.evaluate<AxeViolation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ${rules}, resultTypes: ['violations'] }).then((r) => r.violations)`,
  );
  return found.map((f) => `${f.id}: ${f.nodes.length} × ${f.nodes[0]?.html.slice(0, 160)} — ${f.nodes[0]?.failureSummary}`);
}
