import { execFile } from 'node:child_process';
import { nameSlug } from '@synoptic/core/ingest/drafts/draft-agents';
import type { Coder } from '@synoptic/core/node/decide-proposals';
import { recordableText } from '@synoptic/core/text/recordable-text';
import type { Terminal } from '../terminal/terminal.ts';

/** Coder of the corpus: `--as`, else the author that git would name, else the user of the system. */
export async function coderOf(stated: string | undefined, { host }: Terminal, folder: string): Promise<Coder> {
  const { env } = host;
  const name = stated ?? env['GIT_AUTHOR_NAME'] ?? ((await gitUser(folder, env)) || env['USER'] || env['USERNAME'] || 'coder');
  const by = recordableText(name) ?? 'coder';
  return { by, slug: nameSlug(by) || 'coder', at: new Date().toISOString() };
}

function gitUser(cwd: string, env: Terminal['host']['env']): Promise<string> {
  return new Promise((settle) => {
    execFile('git', ['config', 'user.name'], { cwd, env: { ...env }, timeout: 2000 }, (error, out) => settle(error ? '' : out.trim()));
  });
}
