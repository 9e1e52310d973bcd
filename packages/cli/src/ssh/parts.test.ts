import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { describe, expect, it } from 'vitest';
import { channelWindowSize } from './channel-streams.ts';
import { ConnectionLimiter } from './connection-limiter.ts';
import { GUEST_COMMANDS } from './guest-command.ts';
import { readOrCreateHostKey } from './host-key.ts';
import { splitShellWords } from './shell-words.ts';
import { parseSshLimits, SSH_LIMITS } from './ssh-limits.ts';
import { temporaryKeyFile } from './ssh-server.fixture.ts';

it.each([
  ['ls events', ['ls', 'events']],
  ["search '派遣 先'  x", ['search', '派遣 先', 'x']],
  ['a "b \\" c" \'$HOME\' d\\ e', ['a', 'b " c', '$HOME', 'd e']],
  ["''", ['']],
  ['  ', []],
  ['"open', null],
  ["'open", null],
  ['end\\', null],
])('%j is split as by a shell, without expansion', (line, words) => expect(splitShellWords(line)).toEqual(words));

it('no option of a guest names a path or a URL', () => {
  for (const { name, options } of GUEST_COMMANDS)
    for (const [option, { value }] of Object.entries(options))
      expect(`${name} --${option} ${value}`).not.toMatch(/PATH|URL|FILE|DIR|ADDRESS/);
});

it.each([
  [
    { cols: 80, rows: 24 },
    { columns: 80, rows: 24 },
  ],
  [
    { cols: 1e9, rows: 1e9 },
    { columns: 500, rows: 200 },
  ],
  [
    { cols: 1, rows: 1 },
    { columns: 20, rows: 5 },
  ],
  [
    { cols: 0, rows: Number.NaN },
    { columns: 80, rows: 24 },
  ],
])('%j becomes %j', (requested, clamped) => expect(channelWindowSize(requested)).toEqual(clamped));

describe('limits', () => {
  it('can all be set by name', () => {
    for (const name of Object.keys(SSH_LIMITS)) expect(parseSshLimits(`${name}=7`)).toEqual({ ...SSH_LIMITS, [name]: 7 });
    expect(parseSshLimits('')).toEqual(SSH_LIMITS);
    expect(parseSshLimits('idle=60, each=3')).toMatchObject({ idle: 60, each: 3 });
  });
  it.each(['idle', 'idle=0', 'idle=-1', 'idle=1.5', 'ilde=3', 'toString=3', 'idle=99999999'])('%s is invalid', (text) => {
    expect(parseSshLimits(text)).toBeNull();
  });
  it('by default let in 120 connections a minute and 10 sessions an address', () => {
    expect([SSH_LIMITS.rate, SSH_LIMITS.each, SSH_LIMITS.login, SSH_LIMITS.idle, SSH_LIMITS.longest]).toEqual([120, 10, 10, 300, 3600]);
  });
  it('are all documented', () => {
    const docs = readFileSync(new URL('../../../../docs/ssh.md', import.meta.url), 'utf8');
    for (const [name, value] of Object.entries(SSH_LIMITS)) expect(docs).toMatch(new RegExp(`\\| \`${name}\` \\| ${value} \\|`));
  });
});

describe('the connection limiter', () => {
  it('resets its counts after a minute', () => {
    let now = 0;
    const gate = new ConnectionLimiter({ ...SSH_LIMITS, rate: 2 }, () => now);
    expect([gate.enter('a'), gate.enter('a'), gate.enter('a'), gate.enter('b')]).toEqual([true, true, false, true]);
    now = 60_000;
    expect(gate.enter('a')).toBe(true);
  });
  it('accepts again after a connection has left', () => {
    const gate = new ConnectionLimiter({ ...SSH_LIMITS, connections: 1 });
    expect([gate.enter('a'), gate.enter('b')]).toEqual([true, false]);
    gate.leave('a');
    expect(gate.enter('b')).toBe(true);
  });
  it('accepts a limited number of open connections from one address', () => {
    const gate = new ConnectionLimiter({ ...SSH_LIMITS, address: 2 });
    expect([gate.enter('a'), gate.enter('a'), gate.enter('a'), gate.enter('b')]).toEqual([true, true, false, true]);
    gate.leave('a');
    expect(gate.enter('a')).toBe(true);
  });
  it('counts sessions per address and in total', () => {
    const gate = new ConnectionLimiter({ ...SSH_LIMITS, sessions: 3, each: 2 });
    expect([gate.begin('a'), gate.begin('a'), gate.begin('a'), gate.begin('b'), gate.begin('c')]).toEqual([true, true, false, true, false]);
    gate.end('a');
    expect([gate.begin('c'), gate.begin('a')]).toEqual([true, false]);
  });
});

describe('the host key', () => {
  it('is created once, readable by its owner only', async () => {
    const file = temporaryKeyFile();
    const [first, again] = [await readOrCreateHostKey(file), await readOrCreateHostKey(file)];
    expect([first.made, again.made, again.fingerprint]).toEqual([true, false, first.fingerprint]);
    expect(first.fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
    if (platform() !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });
  it('is always usable', async () => {
    const made = await Promise.all(Array.from({ length: 300 }, () => readOrCreateHostKey(temporaryKeyFile())));
    expect(new Set(made.map((k) => k.fingerprint)).size).toBe(300);
  });
  it.skipIf(platform() === 'win32')('is refused if others can read it', async () => {
    const file = temporaryKeyFile();
    await readOrCreateHostKey(file);
    chmodSync(file, 0o644);
    await expect(readOrCreateHostKey(file)).rejects.toMatchObject({ why: 'open-to-others' });
  });
  it('is refused if it is not a key', async () => {
    const file = temporaryKeyFile();
    writeFileSync(file, 'no key', { mode: 0o600 });
    await expect(readOrCreateHostKey(file)).rejects.toMatchObject({ why: 'no-key' });
  });
  it('is replaced only on request if it is torn, empty or huge, and the old file is kept', async () => {
    const whole = temporaryKeyFile();
    const { key } = await readOrCreateHostKey(whole);
    for (const torn of [key.subarray(0, 100), '', Buffer.alloc(100_000)]) {
      const file = temporaryKeyFile();
      writeFileSync(file, torn, { mode: 0o600 });
      await expect(readOrCreateHostKey(file)).rejects.toMatchObject({ why: 'no-key' });
      const { old, made } = await readOrCreateHostKey(file, { replace: true });
      expect([made, readFileSync(old ?? '')]).toEqual([true, Buffer.from(torn)]);
    }
    expect(await readOrCreateHostKey(whole, { replace: true })).toMatchObject({ key, made: false, old: null });
  });
});
