import type { Terminal } from '../terminal/terminal.ts';

/** Error of a system call. */
type SystemError = NodeJS.ErrnoException & { readonly dest?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error;
}

/** Message of a failed system call with its path; unknown codes keep their original message. */
export function describeSystemError(error: SystemError, { word }: Terminal): string {
  // Files are written under a temporary name first.
  const path = (error.dest ?? error.path ?? '').replace(/\.\d+\.tmp$/, '');
  switch (error.code) {
    case 'EISDIR':
      return word('refused.folder', { path });
    case 'ENOENT':
    case 'ENOTDIR':
      return word('refused.nothing', { path });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return word('refused.permission', { path });
    case 'ENOSPC':
      return word('refused.room', { path });
    default:
      return error.message;
  }
}
