import { ProtocolError, ProtocolErrorCode, ResourceNotFoundError } from '@modelcontextprotocol/server';
import { toolProblem } from './tool-problem.ts';

/**
 * Answers a request for a resource or prompt. Unlike tools these have no result for a fault, so that a problem becomes an error of the
 * protocol, with the same sentence. `failed` receives internal errors, which clients never see.
 */
export async function answerProtocol<T>(uri: string, answer: () => Promise<T>, failed: (error: Error) => void): Promise<T> {
  try {
    return await answer();
  } catch (error) {
    const { code, message, hint } = toolProblem(error);
    if (code === 'not-found') throw new ResourceNotFoundError(uri, `${message}: ${hint}`);
    if (code !== 'failed') throw new ProtocolError(ProtocolErrorCode.InvalidParams, `${message}: ${hint}`);
    failed(error as Error);
    throw new ProtocolError(ProtocolErrorCode.InternalError, 'the question could not be answered');
  }
}
