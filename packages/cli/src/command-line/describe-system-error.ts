import type { Terminal } from '../terminal/terminal.ts';

/** Error of a system call. */
type SystemError = NodeJS.ErrnoException & { readonly dest?: string };

export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error;
}

/** Message of a failed system call with its path, or `fallback` where the error has none; unknown codes keep their original message. */
export function describeSystemError(error: SystemError, { word }: Pick<Terminal, 'word'>, fallback = ''): string {
  const path = error.dest ?? error.path ?? fallback;
  switch (error.code) {
    case 'EISDIR':
      return word('refused.folder', { path });
    case 'ENOENT':
    case 'ENOTDIR':
      return word('refused.nothing', { path });
    case 'EACCES':
    case 'EPERM':
      return word('refused.permission', { path });
    case 'EROFS':
      return word('refused.read-only', { path });
    case 'ENOSPC':
    case 'EDQUOT':
      return word('refused.room', { path });
    case 'EFBIG':
      return word('refused.size', { path });
    case 'EMFILE':
    case 'ENFILE':
      return word('refused.handles', { path });
    case 'ELOOP':
      return word('refused.circle', { path });
    case 'ENAMETOOLONG':
      return word('refused.long-name', { path });
    case 'EIO':
      return word('refused.device', { path });
    default:
      return path === '' || error.message.includes(path) ? error.message : `${path}: ${error.message}`;
  }
}
