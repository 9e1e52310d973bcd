import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the viewer into a folder as it ships, whatever environment the caller runs in: a test runner's would build another. */
export async function buildViewer(outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error', build: { outDir, emptyOutDir: true } });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV ?? 'production';
  }
}
