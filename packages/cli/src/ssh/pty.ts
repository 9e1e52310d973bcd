import { PassThrough, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Channel, PtyInfo } from 'ssh2';
import type { Keyboard, Outlet } from '../host.ts';
import { type Window, windowOf } from '../layout/window.ts';
import type { Flow } from './flow.ts';

/** A window as the client tells it, bounded. */
export function clamped({ cols, rows }: Pick<PtyInfo, 'cols' | 'rows'>): Window {
  return windowOf({ columns: cols, rows });
}

/** Far away: a terminal's output side. It knows its window and writes lines as a terminal in raw mode wants them. */
export function outletOf(channel: Channel, window: PtyInfo, flow: Flow): Outlet & { resize(to: PtyInfo): void } {
  const outlet = new Writable({
    decodeStrings: false,
    // What has not left yet holds the next screen back.
    write(chunk: string | Buffer, _encoding, done) {
      flow.send(channel, String(chunk).replace(/(?<!\r)\n/g, '\r\n'), done);
    },
  });
  const resize = (to: PtyInfo) => {
    const { columns, rows } = clamped(to);
    const before = outlet as Outlet;
    const same = before.columns === columns && before.rows === rows;
    Object.assign(outlet, { columns, rows });
    if (!same) outlet.emit('resize');
  };
  Object.assign(outlet, { isTTY: true, resize, ...clamped(window) });
  return outlet as unknown as Outlet & { resize(to: PtyInfo): void };
}

/** The input side: keys, as many a second as a person types and no more; what waits unread is dropped. */
export function inletOf(channel: Channel, flow: Flow, keys: number): Keyboard {
  const inlet = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const decoder = new StringDecoder('utf8');
  let [left, since] = [keys, 0];
  channel.on('data', (chunk: Buffer) => {
    const now = Date.now();
    left = Math.min(keys, left + ((now - since) / 1000) * keys);
    since = now;
    const typed = [...decoder.write(chunk)].slice(0, Math.floor(left));
    left -= typed.length;
    if (typed.length > 0 && !flow.isFull(channel)) inlet.write(typed.join(''));
  });
  channel.on('end', () => inlet.end());
  return inlet;
}

/** Resizes that come faster than eyes see become one. */
export function settling(resize: (to: PtyInfo) => void): (to: PtyInfo) => void {
  let wanted: PtyInfo | null = null;
  return (to) => {
    const waiting = wanted !== null;
    wanted = to;
    if (waiting) return;
    setTimeout(() => {
      if (wanted) resize(wanted);
      wanted = null;
    }, 50).unref();
  };
}
