import { PassThrough, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { TokenBucket } from '@synoptic/core/text/token-bucket';
import type { Channel, PtyInfo } from 'ssh2';
import { boundedWindowSize, type WindowSize } from '../layout/window-size.ts';
import type { KeyboardInput, OutputStream } from '../terminal/host.ts';
import type { ChannelBackpressure } from './channel-backpressure.ts';

/** A window as the client tells it, bounded. */
export function channelWindowSize({ cols, rows }: Pick<PtyInfo, 'cols' | 'rows'>): WindowSize {
  return boundedWindowSize({ columns: cols, rows });
}

/** Far away: a terminal's output side. It knows its window and writes lines as a terminal in raw mode wants them. */
export function channelOutput(channel: Channel, window: PtyInfo, flow: ChannelBackpressure): OutputStream & { resize(to: PtyInfo): void } {
  const outlet = new Writable({
    decodeStrings: false,
    // What has not left yet holds the next screen back.
    write(chunk: string | Buffer, _encoding, done) {
      flow.send(channel, String(chunk).replace(/(?<!\r)\n/g, '\r\n'), done);
    },
  });
  const resize = (to: PtyInfo) => {
    const { columns, rows } = channelWindowSize(to);
    const before = outlet as OutputStream;
    const same = before.columns === columns && before.rows === rows;
    Object.assign(outlet, { columns, rows });
    if (!same) outlet.emit('resize');
  };
  Object.assign(outlet, { isTTY: true, resize, ...channelWindowSize(window) });
  return outlet as unknown as OutputStream & { resize(to: PtyInfo): void };
}

/** The input side: keys, as many a second as a person types and no more; what waits unread is dropped. */
export function channelInput(channel: Channel, flow: ChannelBackpressure, keys: number): KeyboardInput {
  const inlet = Object.assign(new PassThrough(), { isTTY: true as const, setRawMode: () => {}, ref: () => {}, unref: () => {} });
  const decoder = new StringDecoder('utf8');
  const bucket = new TokenBucket(keys, keys / 1000, Date.now());
  channel.on('data', (chunk: Buffer) => {
    const characters = [...decoder.write(chunk)];
    const typed = characters.slice(0, bucket.take(characters.length, Date.now()));
    if (typed.length > 0 && !flow.isFull(channel)) inlet.write(typed.join(''));
  });
  channel.on('end', () => inlet.end());
  return inlet;
}

/** Resizes that come faster than eyes see become one. */
export function debounceResize(resize: (to: PtyInfo) => void): (to: PtyInfo) => void {
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
