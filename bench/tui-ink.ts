import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Box, render, Text, useInput } from 'ink';
import { createElement, useState } from 'react';
import { quantile } from './report.ts';

/** Builds the smallest Ink program, one word, bundled and minified, with the compile cache on. Returns its path. */
export async function bundleInkHello(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-ink-'));
  const contents = `
    import { enableCompileCache } from 'node:module';
    enableCompileCache();
    const [{ render, Text }, { createElement }] = await Promise.all([import('ink'), import('react')]);
    render(createElement(Text, null, 'hello'));
    setInterval(() => {}, 1000);`;
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('../packages/cli', import.meta.url)) },
    ...{ bundle: true, platform: 'node', format: 'esm', minify: true, splitting: true, outdir: folder, logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: { js: "import { createRequire as __c } from 'node:module'; const require = __c(import.meta.url);" },
    plugins: [
      {
        name: 'no-react-devtools',
        setup(bundle) {
          bundle.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
          bundle.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
        },
      },
    ],
    outExtension: { '.js': '.mjs' },
  });
  return join(folder, 'stdin.mjs');
}

/** Bytes per step in a windowed list written in Ink, with incremental rendering. */
export async function measureInkKeys(rows: number): Promise<{ inPage: number; scrolling: number; page: number }> {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let sent = 0;
  stdout.on('data', (bytes: Buffer) => (sent += bytes.length));
  const App = () => {
    const [row, go] = useState(0);
    useInput((input) => go((at: number) => Math.min(rows - 1, at + (input === 'J' ? 23 : 1))));
    const top = Math.max(0, row - 22);
    const lines = Array.from({ length: 23 }, (_, i) => {
      const text = `${top + i === row ? '>' : ' '} ${String(top + i).padStart(7)}  A thing that has a name of some length, number ${top + i}`;
      return createElement(Text, { key: i, bold: top + i === row }, text);
    });
    return createElement(Box, { flexDirection: 'column' }, ...lines);
  };
  const { unmount } = render(createElement(App), {
    // Ink uses only the stream members that these two objects have.
    ...{ stdin: stdin as unknown as NodeJS.ReadStream, stdout: stdout as unknown as NodeJS.WriteStream },
    ...{ interactive: true, incrementalRendering: true, patchConsole: false, exitOnCtrlC: false, alternateScreen: true },
  });
  const press = async (key: string) => {
    const before = sent;
    stdin.write(key);
    await new Promise((drawn) => setTimeout(drawn, 45));
    return sent - before;
  };
  await press(' ');
  const inPage: number[] = [];
  for (let i = 0; i < 18; i++) inPage.push(await press('j'));
  const scrolling: number[] = [];
  for (let i = 0; i < 40; i++) scrolling.push(await press('j'));
  const page = await press('J');
  unmount();
  return { inPage: quantile(inPage), scrolling: quantile(scrolling), page };
}
