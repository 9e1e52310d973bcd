import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page of the workbench into a folder. */
export async function buildWorkbench(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root, configFile: `${root}/vite.workbench.config.ts`, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV ?? 'production';
  }
}
