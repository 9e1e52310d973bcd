import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Problem } from '../http/problem.ts';

/** Parser errors of Node that are not a 400. */
const PARSER_ERROR_STATUSES: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** Answers a request that Node cannot parse and that never reaches the app, such as a URL with unencoded Japanese. */
export async function answerUnparsedRequest({ code = '' }: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = PARSER_ERROR_STATUSES[code];
  socket.end(
    status === undefined
      ? await serializeResponse(problemForParserError(code).response())
      : `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\n\r\n`,
  );
}

function problemForParserError(code: string): Problem {
  return code === 'HPE_INVALID_URL'
    ? new Problem(
        'bad-question',
        'the URL contains characters that must be percent-encoded',
        "encode them: curl -G --data-urlencode 'q=…' URL",
      )
    : new Problem('bad-question', 'the request cannot be parsed', 'send an HTTP/1.1 request, for example GET /v1/corpus');
}

/** Raw HTTP response. */
async function serializeResponse(response: Response): Promise<string> {
  const body = await response.text();
  const headers = [...response.headers, ['content-length', String(Buffer.byteLength(body))], ['connection', 'close']];
  const head = [`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}`, ...headers.map((header) => header.join(': '))];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
