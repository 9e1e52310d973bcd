import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Builds the production viewer into a folder. Ignores the caller's environment, because a test runner's would change the build. */
export async function buildViewer(outDir: string, plugins: Plugin[] = []): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    await build({ root: fileURLToPath(new URL('..', import.meta.url)), logLevel: 'error', plugins, build: { outDir, emptyOutDir: true } });
  } finally {
    process.env['NODE_ENV'] = NODE_ENV ?? 'production';
  }
}
