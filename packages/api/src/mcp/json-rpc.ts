/** JSON-RPC 2.0 message as MCP uses it. */

type RpcRequestId = string | number;

export interface RpcCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A request gets a response; a notification or a client's own response does not. */
type RpcMessage = { readonly is: 'request'; readonly id: RpcRequestId; readonly ask: RpcCall } | { readonly is: 'told' };

const RPC_ERRORS = {
  parse: [-32700, 'the message is not JSON'],
  invalid: [-32600, 'the message is not JSON-RPC 2.0'],
  method: [-32601, 'this server has no such method'],
  params: [-32602, 'invalid parameters'],
  inside: [-32603, 'the question could not be answered'],
} as const;

type RpcErrorName = keyof typeof RPC_ERRORS;

/** Request that cannot be answered. Its message repeats nothing of the request. */
export class RpcError extends Error {
  readonly fault: RpcErrorName;

  constructor(fault: RpcErrorName, message: string = RPC_ERRORS[fault][1]) {
    super(message);
    this.name = 'RpcError';
    this.fault = fault;
  }
}

/** Reads one message; null if it is malformed. */
export function readRpcMessage(value: unknown): RpcMessage | null {
  if (!isJsonObject(value) || value['jsonrpc'] !== '2.0') return null;
  const { method, params = {}, id } = value;
  if (method === undefined) return 'result' in value || 'error' in value ? { is: 'told' } : null;
  if (typeof method !== 'string' || !isJsonObject(params)) return null;
  if (id === undefined) return { is: 'told' };
  return typeof id === 'string' || Number.isInteger(id) ? { is: 'request', id: id as RpcRequestId, ask: { method, params } } : null;
}

/** JSON-RPC response to a request. */
export function rpcResult(id: RpcRequestId, result: object): object {
  return { jsonrpc: '2.0', id, result };
}

/** JSON-RPC error response; `id` is null if it could not be read. */
export function rpcErrorResponse(id: RpcRequestId | null, { fault, message }: RpcError): object {
  return { jsonrpc: '2.0', id, error: { code: RPC_ERRORS[fault][0], message } };
}

/** Whether a value is a JSON object. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
