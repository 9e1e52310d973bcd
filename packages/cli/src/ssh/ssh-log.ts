/** Log entry of the server; it never contains anything that was read or typed. */
export interface SshLogEntry {
  readonly what: 'connected' | 'refused' | 'shell' | 'exec' | 'let-go' | 'failed' | 'closed';
  /** Number of the connection since the start. */
  readonly guest: number;
  readonly why?: string;
}

export type SshLog = (line: SshLogEntry) => void;
