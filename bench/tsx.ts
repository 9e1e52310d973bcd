// Node leaves out types by itself and knows no JSX: components of the terminal are turned into JavaScript as they are loaded.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), { loader: 'tsx', jsx: 'automatic', target: 'esnext' });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
