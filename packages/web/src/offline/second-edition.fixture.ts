import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An asset of the viewer, whose name ends with a digest. */
const ASSET = /^(.+-[\w-]{7})([\w-])(\.\w+)$/;
const WITH_NAMES = /\.(?:js|css|html|webmanifest)$/;

/**
 * Copies a viewer as a later edition of it, without building it again: every asset has another name, the service worker another digest, and the pages
 * of the method and of the ledger mark the document once they are loaded.
 */
export async function copySecondEdition(viewer: string, folder: string): Promise<void> {
  await cp(viewer, folder, { recursive: true });
  const assets = await readdir(join(folder, 'assets'));
  const renamed = new Map(
    assets.map((name) => [name, name.replace(ASSET, (_, stem, last, end) => `${stem}${last === '0' ? '1' : '0'}${end}`)]),
  );
  if (new Set(renamed.values()).size < assets.length) throw new Error('two assets of the second edition have one name');
  for (const [name, next] of renamed) await rename(join(folder, 'assets', name), join(folder, 'assets', next));
  const names = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const file of await readdir(folder, { recursive: true })) {
    if (!WITH_NAMES.test(file)) continue;
    const path = join(folder, file);
    let text = (await readFile(path, 'utf8')).replace(names, (name) => renamed.get(name) ?? name);
    if (/assets.(?:about|ledger)-page-.*\.js$/.test(file)) text += '\ndocument.documentElement.classList.add("second-edition");\n';
    if (file === 'service-worker.js') text = text.replace(/\b[0-9a-f]{16}\b/, (digest) => [...digest].reverse().join(''));
    await writeFile(path, text);
  }
}
