import { PassThrough, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { TokenBucket } from '@synoptic/core/text/token-bucket';
import type { Channel, PtyInfo } from 'ssh2';
import { boundedWindowSize, type WindowSize } from '../layout/window-size.ts';
import type { KeyboardInput, OutputStream } from '../terminal/host.ts';
import type { ChannelBackpressure } from './channel-backpressure.ts';

/** Window size of a client, clamped. */
export function channelWindowSize({ cols, rows }: Pick<PtyInfo, 'cols' | 'rows'>): WindowSize {
  return boundedWindowSize({ columns: cols, rows });
}

/** Output of a remote terminal with its window size; LF becomes CR LF, as raw mode needs. */
export function channelOutput(channel: Channel, window: PtyInfo, flow: ChannelBackpressure): OutputStream & { resize(to: PtyInfo): void } {
  const writable = new Writable({
    decodeStrings: false,
    // Unsent data holds the next screen back.
    write(chunk: string | Buffer, _encoding, done) {
      flow.send(channel, String(chunk).replace(/(?<!\r)\n/g, '\r\n'), done);
    },
  });
  const outlet = Object.assign(writable, { isTTY: true as const, ...channelWindowSize(window) });
  const resize = (to: PtyInfo) => {
    const { columns, rows } = channelWindowSize(to);
    const same = outlet.columns === columns && outlet.rows === rows;
    Object.assign(outlet, { columns, rows });
    if (!same) outlet.emit('resize');
  };
  return Object.assign(outlet, { resize });
}

/** Input of a remote terminal, rate-limited; unread input above the limit is dropped. */
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

/** Debounces resizes. */
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
