import { spawn, spawnSync } from 'node:child_process';

/** Python has a pseudo-terminal on every system but Windows; Node has none of its own. */
export const HAS_PTY = process.platform !== 'win32' && spawnSync('python3', ['--version']).status === 0;

interface PtyResult {
  /** Everything that was sent to the terminal. */
  readonly sent: string;
  /** Exit status; null if a signal ended the program. */
  readonly code: number | null;
  /** True if the terminal's settings are as they were before. */
  readonly asFound: boolean;
}

/** A step in the terminal, once a text was shown: keys, a signal to the program, or another size. */
type PtyAction = { readonly after: string } & (
  | { readonly keys: string }
  | { readonly signal: 'SIGTERM' | 'SIGHUP' | 'SIGINT' | 'SIGQUIT' }
  | { readonly size: readonly [columns: number, rows: number] }
);

/** Runs a program in a pseudo-terminal of 80 × 24 to its end. */
export function runInPty(
  command: readonly string[],
  deeds: readonly PtyAction[],
  env: Readonly<Record<string, string>> = {},
): Promise<PtyResult> {
  const script = `
import base64, fcntl, json, os, pty, select, signal, struct, sys, termios, time
command, deeds = json.loads(sys.argv[1]), json.loads(sys.argv[2])
parent, child = pty.openpty()
def size(columns, rows): fcntl.ioctl(parent, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
size(80, 24)
found = termios.tcgetattr(child)
pid = os.fork()
if pid == 0:
    os.setsid()
    fcntl.ioctl(child, termios.TIOCSCTTY, 0)
    for fd in (0, 1, 2): os.dup2(child, fd)
    os.execv(command[0], command)
sent, status, seen, began = b'', None, 0, time.time()
while time.time() - began < 300:
    if select.select([parent], [], [], 0.05)[0]: sent += os.read(parent, 65536)
    elif status is not None: break
    if status is None:
        ended, how = os.waitpid(pid, os.WNOHANG)
        if ended: status = how
    if deeds and deeds[0]['after'].encode() in sent[seen:]:
        seen = len(sent)
        deed = deeds.pop(0)
        time.sleep(0.15)
        if 'keys' in deed: os.write(parent, deed['keys'].encode())
        if 'size' in deed: size(*deed['size'])
        if 'signal' in deed: os.kill(pid, getattr(signal, deed['signal']))
if status is None:
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
code = os.WEXITSTATUS(status) if status is not None and os.WIFEXITED(status) else None
print(json.dumps({'sent': base64.b64encode(sent).decode(), 'code': code, 'asFound': termios.tcgetattr(child) == found}))`;
  const child = spawn('python3', ['-c', script, JSON.stringify(command), JSON.stringify(deeds)], {
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  return new Promise((resolve) =>
    child.once('close', () => {
      const told = JSON.parse(out) as { sent: string; code: number | null; asFound: boolean };
      resolve({ ...told, sent: Buffer.from(told.sent, 'base64').toString('utf8') });
    }),
  );
}
