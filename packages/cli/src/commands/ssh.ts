import { join, resolve } from 'node:path';
import { escapeJsonControls } from '@synoptic/core/text/escape-controls';
import { CORPUS_OPTION, type Command, type ParsedArguments } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { readPort } from '../command-line/read-port.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const sshCommand: Command = {
  name: 'ssh',
  operands: '',
  least: 0,
  most: 0,
  summary: 'ssh.summary',
  options: {
    corpus: CORPUS_OPTION,
    port: { value: 'N', describe: 'ssh.port' },
    host: { value: 'ADDRESS', describe: 'ssh.host' },
    'host-key': {
      value: 'FILE',
      local: true,
      describe: 'ssh.host-key',
    },
    'replace-host-key': { local: true, describe: 'ssh.replace-host-key' },
    limits: {
      value: 'NAME=N,…',
      describe: 'ssh.limits',
    },
  },
  examples: [
    { run: 'synoptic ssh', what: 'ssh.example.1' },
    {
      run: 'synoptic ssh --host :: --host-key /var/lib/synoptic/host_key --limits idle=120,each=3',
      what: 'ssh.example.2',
    },
  ],
  async run(args, terminal) {
    const { word, host: here } = terminal;
    const port = readPort(args.text('port') ?? '2222', terminal);
    const host = args.text('host') ?? '127.0.0.1';
    const { parseSshLimits } = await import('../ssh/ssh-limits.ts');
    const limits = parseSshLimits(args.text('limits') ?? '');
    if (!limits) throw new UsageProblem(word('ssh.bad-limits'), word('usage.see', { command: 'synoptic ssh --help' }));
    const corpus = await openSelectedCorpus(args, terminal);
    const { key, fingerprint, made, file, old } = await keyOf(args, terminal);
    const { serveSsh } = await import('../ssh/ssh-server.ts');
    const log = (line: object) =>
      void here.stderr.write(`${escapeJsonControls(JSON.stringify({ at: new Date().toISOString(), ...line }))}\n`);
    const serving = await serveSsh({ corpus, key, host, port, limits, log }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') throw new CorpusProblem(word('serve.taken', { port }));
      if (error.syscall !== undefined) throw new CorpusProblem(word('serve.refused', { host, port, code: error.code ?? '' }));
      throw error;
    });
    const shown = host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
    terminal.data(`Synoptic: ssh -p ${serving.port} ${shown}\n${fingerprint}\n`);
    if (old !== null) terminal.note(word('ssh.key-replaced', { file, old }));
    else if (made) terminal.note(word('ssh.key-made', { file }));
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
  const key = await readOrCreateHostKey(file, { replace: args.flag('replace-host-key') }).catch((error: Error) => {
    if (error instanceof HostKeyProblem)
      throw new CorpusProblem(word(`ssh.${error.why}`, { file }), error.why === 'no-key' ? word('ssh.no-key.hint') : undefined);
    throw error;
  });
  return { ...key, file };
}
