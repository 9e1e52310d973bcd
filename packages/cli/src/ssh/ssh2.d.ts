/** Types for the part of ssh2 1.17 that the server uses; the package has none. */
declare module 'ssh2' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';
  import type { Duplex, Writable } from 'node:stream';

  export interface Algorithms {
    readonly kex: readonly string[];
    readonly serverHostKey: readonly string[];
    readonly cipher: readonly string[];
    readonly hmac: readonly string[];
    readonly compress: readonly string[];
  }

  export interface Authentication {
    readonly method: string;
    readonly username: string;
    accept(): void;
    reject(methodsLeft?: readonly string[]): void;
  }

  export interface PtyInfo {
    readonly cols: number;
    readonly rows: number;
    readonly term?: string;
  }

  export interface Channel extends Duplex {
    readonly stderr: Writable;
    exit(code: number): void;
    end(): this;
  }

  /** Absent if the client wants no reply. */
  type Reply = (() => void) | undefined;

  export interface Session extends EventEmitter {
    on(event: 'pty' | 'window-change', listener: (accept: Reply, reject: Reply, info: PtyInfo) => void): this;
    on(event: 'env', listener: (accept: Reply, reject: Reply, info: { readonly key: string; readonly val: string }) => void): this;
    on(event: 'shell', listener: (accept: () => Channel, reject: Reply) => void): this;
    on(event: 'exec', listener: (accept: () => Channel, reject: Reply, info: { readonly command: string }) => void): this;
  }

  export interface Connection extends EventEmitter {
    on(event: 'authentication', listener: (context: Authentication) => void): this;
    on(event: 'session', listener: (accept: () => Session, reject: () => void) => void): this;
    on(event: 'ready' | 'close', listener: () => void): this;
    on(event: 'error', listener: (error: Error & { readonly level?: string }) => void): this;
    end(): this;
  }

  export interface ParsedKey {
    readonly type: string;
    sign(data: Buffer): Buffer | Error;
    verify(data: Buffer, signature: Buffer): boolean | Error;
    getPublicSSH(): Buffer;
    isPrivateKey(): boolean;
  }

  /** Client side, used by tests only. */
  export interface Client extends EventEmitter {
    connect(settings: Readonly<Record<string, unknown>>): this;
    exec(command: string, done: (error: Error | undefined, channel: ClientChannel) => void): void;
    exec(command: string, options: object, done: (error: Error | undefined, channel: ClientChannel) => void): void;
    shell(window: object | false, options: object, done: (error: Error | undefined, channel: ClientChannel) => void): void;
    sftp(done: (error: Error | undefined) => void): void;
    subsys(name: string, done: (error: Error | undefined) => void): void;
    forwardOut(fromHost: string, fromPort: number, toHost: string, toPort: number, done: (error: Error | undefined) => void): void;
    forwardIn(host: string, port: number, done: (error: Error | undefined) => void): void;
    openssh_forwardOutStreamLocal(path: string, done: (error: Error | undefined) => void): void;
    end(): this;
    destroy(): this;
  }

  export interface ClientChannel extends Duplex {
    readonly stderr: Duplex;
    setWindow(rows: number, columns: number, height: number, width: number): void;
  }

  const ssh2: {
    readonly Server: new (
      settings: {
        readonly hostKeys: readonly Buffer[];
        readonly ident: string;
        readonly algorithms: Algorithms;
        readonly keepaliveInterval: number;
        readonly keepaliveCountMax: number;
      },
      greet: (connection: Connection, info: { readonly ip: string; readonly port: number }) => void,
    ) => { injectSocket(socket: Socket): void };
    readonly Client: new () => Client;
    readonly utils: {
      generateKeyPairSync(type: 'ed25519', options: { readonly comment: string }): { readonly private: string; readonly public: string };
      parseKey(key: Buffer | string): ParsedKey | ParsedKey[] | Error;
    };
  };
  export default ssh2;
}
