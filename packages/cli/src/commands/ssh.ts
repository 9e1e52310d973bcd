import { join, resolve } from 'node:path';
import { CORPUS_OPTION, type Command, type ParsedArguments, UsageProblem } from '../command-line/command.ts';
import { readPort } from '../command-line/read-port.ts';
import { CorpusProblem, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const sshCommand: Command = {
  name: 'ssh',
  operands: '',
  least: 0,
  most: 0,
  summary: {
    en: 'serve the screens and the reading commands to anonymous readers over SSH, on port 2222',
    ja: '画面と閲覧コマンドをSSHで匿名の読者に提供する(ポート2222)',
  },
  options: {
    corpus: CORPUS_OPTION,
    port: { value: 'N', describe: { en: 'another port; 0 takes any that is free', ja: '別のポート。0なら空いているもの' } },
    host: { value: 'ADDRESS', describe: { en: 'where to listen; loopback by default', ja: '待ち受けるアドレス。既定はループバック' } },
    'host-key': {
      value: 'FILE',
      local: true,
      describe: { en: "the server's own ed25519 key, made where there is none", ja: 'サーバーの鍵(ed25519)。なければ作る' },
    },
    limits: {
      value: 'NAME=N,…',
      describe: {
        en: 'login idle longest stalled farewell (seconds), connections rate sessions each keys clerks (counts), waiting (KiB)',
        ja: 'login idle longest stalled farewell(秒)、connections rate sessions each keys clerks(数)、waiting(KiB)',
      },
    },
  },
  examples: [
    { run: 'synoptic ssh', what: { en: 'then ssh -p 2222 localhost', ja: 'そのあと ssh -p 2222 localhost' } },
    {
      run: 'synoptic ssh --host :: --host-key /var/lib/synoptic/host_key --limits idle=120,each=3',
      what: { en: 'for the public; see docs/ssh.md', ja: '公開する場合。docs/ssh.mdを参照' },
    },
  ],
  async run(args, terminal) {
    const { word, host: here } = terminal;
    const port = readPort(args.text('port') ?? '2222', terminal);
    const host = args.text('host') ?? '127.0.0.1';
    const { parseSshLimits } = await import('../ssh/ssh-limits.ts');
    const limits = parseSshLimits(args.text('limits') ?? '');
    if (!limits) throw new UsageProblem(word('ssh.limits'), word('usage.see', { command: 'synoptic ssh --help' }));
    const corpus = await openSelectedCorpus(args, terminal);
    const { key, fingerprint, made, file } = await keyOf(args, terminal);
    const { serveSsh } = await import('../ssh/ssh-server.ts');
    const log = (line: object) => void here.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
    const serving = await serveSsh({ corpus, key, host, port, limits, log }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new CorpusProblem(word('serve.taken', { port }));
      if (error.syscall !== undefined) throw new CorpusProblem(word('serve.refused', { host, port, code: error.code ?? '' }));
      throw error;
    });
    const shown = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
    terminal.data(`Synoptic: ssh -p ${serving.port} ${shown}\n${fingerprint}\n`);
    if (made) terminal.note(word('ssh.key-made', { file }));
    await here.ended();
    await serving.close();
    return 0;
  },
};

async function keyOf(args: ParsedArguments, { host, word }: Terminal) {
  const keyFile = args.text('host-key');
  const state = host.env['XDG_STATE_HOME'] || join(host.env['HOME'] || host.cwd, '.local/state');
  const file = keyFile === undefined ? join(state, 'synoptic/ssh_host_ed25519_key') : resolve(host.cwd, keyFile);
  const { HostKeyProblem, readOrCreateHostKey } = await import('../ssh/host-key.ts');
  const key = await readOrCreateHostKey(file).catch((error: Error) => {
    if (error instanceof HostKeyProblem) throw new CorpusProblem(word(`ssh.${error.why}`, { file }));
    throw error;
  });
  return { ...key, file };
}
