import { CORPUS_OPTION, type Command, UsageProblem } from '../command-line/command.ts';
import { readPort } from '../command-line/read-port.ts';
import { CorpusProblem, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { builtViewerFolder } from '../site/built-viewer-folder.ts';
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
  },
  examples: [
    { run: 'synoptic serve', what: 'serve.example.1' },
    {
      run: 'PORT=9000 synoptic serve --corpus my-corpus',
      what: 'serve.example.2',
    },
  ],
  async run(args, terminal) {
    const port = readPort(args.text('port') ?? (terminal.host.env['PORT'] || '8787'), terminal);
    const host = args.text('host') ?? (terminal.host.env['HOST'] || undefined);
    const { reader, base } = await openSelectedCorpus(args, terminal);
    const [{ serveNode }, { createRequestLog }, { readPublicUrl }, { readProxies }] = await Promise.all([
      import('@synoptic/api/presets/node'),
      import('@synoptic/api/http/request-log'),
      import('@synoptic/api/pages/public-url'),
      import('@synoptic/api/presets/read-proxies'),
    ]);
    const log = createRequestLog(terminal.host.env['LOG'], (line) => void terminal.host.stderr.write(`${line}\n`));
    const viewerDir = builtViewerFolder(terminal.host);
    const publicUrl = publicUrlOf(readPublicUrl, terminal);
    const proxies = proxiesOf(readProxies, terminal);
    // A server behind this one computes the answers of a remote corpus.
    const limits = base === null ? threadsOf(terminal) : { threads: 0 };
    const serving = await serveNode({ reader, host, port, viewerDir, log, publicUrl, proxies, limits }).catch(
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
