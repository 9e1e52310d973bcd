import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Builds the viewer into a folder as it ships, whatever environment the caller runs in: a test runner's would build another. */
export async function buildViewer(outDir: string, plugins: Plugin[] = []): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error', plugins, build: { outDir, emptyOutDir: true } });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV ?? 'production';
  }
}
