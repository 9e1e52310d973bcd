import { createRequire, isBuiltin } from 'node:module';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * The driver of PostgreSQL in a worker: modules of Node are those of the platform (`nodejs_compat`), and sockets are Cloudflare's. A bundle of ES modules
 * cannot require either, so that each is imported by a module of its own.
 */
export const bundlePostgres: Plugin = {
  name: 'postgres-within',
  setup(build) {
    build.onResolve({ filter: /^[a-z_:/]+$/ }, ({ path, namespace, kind }) => {
      if (namespace === 'platform') return { path, external: true };
      if (kind === 'require-call' && isBuiltin(path)) return { path: path.replace(/^(?!node:)/, 'node:'), namespace: 'platform' };
      return undefined;
    });
    build.onLoad({ filter: /./, namespace: 'platform' }, ({ path }) => ({
      contents: `export * from '${path}'; export { default } from '${path}';`,
    }));
    build.onResolve({ filter: /^cloudflare:sockets$/ }, ({ path }) => ({ path, external: true }));
    // By its file, since the package hides it from bundlers without the condition "workerd".
    build.onResolve({ filter: /^pg-cloudflare$/ }, ({ importer }) => ({
      path: createRequire(importer).resolve('pg-cloudflare/package.json').replace('package.json', 'dist/index.js'),
    }));
    // Nothing asks for the native driver.
    build.onResolve({ filter: /^pg-native$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};
