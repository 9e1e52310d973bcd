import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal; synchronous, so that browsers, isolates and Node share one implementation. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256Bytes(data));
}

/** SHA-256 in Base64, as Content-Security-Policy writes it. */
export function sha256Base64(data: string | Uint8Array): string {
  return btoa(String.fromCharCode(...sha256Bytes(data)));
}

function sha256Bytes(data: string | Uint8Array): Uint8Array {
  return sha256(typeof data === 'string' ? UTF8.encode(data) : data);
}

/** One encoder for all: making one takes as long as hashing a short text. */
const UTF8 = new TextEncoder();

/** First 128 bits of the SHA-256 of a text: enough to identify a passage, short enough for a YAML file. */
export function spanDigest(text: string): string {
  return sha256Hex(text).slice(0, 32);
}
