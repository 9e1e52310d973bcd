import type { Terminal } from '../terminal/terminal.ts';

/** An error of the system's own. */
type SystemError = NodeJS.ErrnoException & { readonly dest?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error;
}

/** What the system refused, by the name of the file and in words; what it has no words for stays as it is. */
export function describeSystemError(error: SystemError, { word }: Terminal): string {
  // A file is written beside its place first, under a name of its own.
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
