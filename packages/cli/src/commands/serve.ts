import type { RunningServer, ServeNodeOptions } from '@synoptic/api/presets/node';
import { CORPUS_OPTION, type Command, type ParsedArguments } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { readPort } from '../command-line/read-port.ts';
import { openSelectedCorpus, selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { builtFolder } from '../site/built-folder.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const serveCommand: Command = {
  name: 'serve',
  operands: '',
  least: 0,
  most: 0,
  summary: 'serve.summary',
  options: {
    corpus: CORPUS_OPTION,
    port: { value: 'N', describe: 'serve.port' },
    host: { value: 'ADDRESS', describe: 'serve.host' },
    watch: { describe: 'serve.watch' },
  },
  examples: [
    { run: 'synoptic serve', what: 'serve.example.1' },
    {
      run: 'PORT=9000 synoptic serve --corpus my-corpus',
      what: 'serve.example.2',
    },
    { run: 'synoptic serve --watch --corpus my-corpus', what: 'serve.example.3' },
  ],
  async run(args, terminal) {
    const port = readPort(args.text('port') ?? (terminal.host.env['PORT'] || '8787'), terminal);
    const host = args.text('host') ?? (terminal.host.env['HOST'] || undefined);
    const [{ createRequestLog }, { readPublicUrl }, { readProxies }] = await Promise.all([
      import('@synoptic/api/http/request-log'),
      import('@synoptic/api/pages/public-url'),
      import('@synoptic/api/presets/read-proxies'),
    ]);
    const log = createRequestLog(terminal.host.env['LOG'], (line) => void terminal.host.stderr.write(`${line}\n`));
    const viewerDir = builtFolder(terminal.host, 'viewer');
    const publicUrl = publicUrlOf(readPublicUrl, terminal);
    const proxies = proxiesOf(readProxies, terminal);
    const settings = { host, port, viewerDir, log, publicUrl, proxies };
    const serving = await (args.flag('watch') ? watchAndServe(settings, args, terminal) : openAndServe(settings, args, terminal)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE') throw new CorpusProblem(terminal.word('serve.taken', { port }), terminal.word('serve.other-port'));
        if (error.code === 'EACCES' || error.code === 'ENOTFOUND' || error.code === 'EADDRNOTAVAIL')
          throw new CorpusProblem(terminal.word('serve.refused', { host: host ?? '127.0.0.1', port, code: error.code }));
        throw error;
      },
    );
    terminal.data(`Synoptic: ${host === undefined ? serving.url.replace('127.0.0.1', 'localhost') : serving.url}\n`);
    if (viewerDir === undefined) terminal.note(terminal.word('serve.no-viewer'));
    await terminal.host.ended();
    await serving.close();
    return 0;
  },
};

type ServeSettings = Omit<ServeNodeOptions, 'reader' | 'limits' | 'watch'>;

async function openAndServe(settings: ServeSettings, args: ParsedArguments, terminal: Terminal): Promise<RunningServer> {
  const { reader, base, current } = await openSelectedCorpus(args, terminal);
  const { serveNode } = await import('@synoptic/api/presets/node');
  // A server behind this one has the corpus; a thread would hold the whole of it.
  return serveNode({ ...settings, reader, current, limits: base === null ? threadsOf(terminal) : { threads: 0 } });
}

async function watchAndServe(settings: ServeSettings, args: ParsedArguments, terminal: Terminal): Promise<RunningServer> {
  const { isLoopbackAddress } = await import('@synoptic/api/http/loopback');
  if (settings.publicUrl !== undefined || (settings.host !== undefined && !isLoopbackAddress(settings.host)))
    throw new UsageProblem(terminal.word('serve.watch-local'), terminal.word('serve.watch-local-is'));
  const folder = await selectedDataFolder(args, terminal);
  const { serveWatchedFolder } = await import('../watch/serve-watched-folder.ts');
  // A thread takes longer to start, at each change, than the answers of one page take here.
  return serveWatchedFolder(folder, { ...settings, limits: { threads: 0, ...threadsOf(terminal) } }, terminal);
}

function publicUrlOf(read: (setting: string | undefined) => string | undefined, { host, word }: Terminal): string | undefined {
  const setting = host.env['PUBLIC_URL'];
  try {
    return read(setting);
  } catch {
    throw new UsageProblem(word('serve.public', { url: setting ?? '' }), word('serve.public-is'));
  }
}

function proxiesOf(read: (setting: string | undefined) => unknown, { host, word }: Terminal): string | undefined {
  const setting = host.env['PROXIES'];
  try {
    read(setting);
    return setting;
  } catch {
    throw new UsageProblem(word('serve.proxies', { proxies: setting ?? '' }), word('serve.proxies-are'));
  }
}

const MOST_THREADS = 16;

function threadsOf({ host, word }: Terminal): { readonly threads?: number } {
  const setting = host.env['THREADS'];
  if (!setting) return {};
  const threads = Number(setting);
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return { threads };
  throw new UsageProblem(word('serve.threads', { threads: setting }), word('serve.threads-are', { most: MOST_THREADS }));
}
