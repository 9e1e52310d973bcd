/** What a server tells its keeper: that something was done, never what was read or typed. */
export interface SshLogEntry {
  readonly what: 'connected' | 'refused' | 'shell' | 'exec' | 'let-go' | 'failed' | 'closed';
  /** A number for each connection since the start. */
  readonly guest: number;
  readonly why?: string;
}

export type SshLog = (line: SshLogEntry) => void;
