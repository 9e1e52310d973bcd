/** JSON-RPC 2.0 messages and responses, as used by MCP. */

type RpcRequestId = string | number;

export interface RpcCall {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Requests need a response; notifications and the client's own responses do not. */
type RpcMessage = { readonly is: 'request'; readonly id: RpcRequestId; readonly ask: RpcCall } | { readonly is: 'told' };

const RPC_ERRORS = {
  parse: [-32700, 'this is no JSON'],
  invalid: [-32600, 'this is no JSON-RPC message'],
  method: [-32601, 'this server has no such method'],
  params: [-32602, 'the parameters are not well put'],
  inside: [-32603, 'the question could not be answered'],
} as const;

type RpcErrorName = keyof typeof RPC_ERRORS;

/** Protocol error. Its message never repeats text of the request. */
export class RpcError extends Error {
  readonly fault: RpcErrorName;

  constructor(fault: RpcErrorName, message: string = RPC_ERRORS[fault][1]) {
    super(message);
    this.name = 'RpcError';
    this.fault = fault;
  }
}

/** Parses one message; null if it is invalid. */
export function readRpcMessage(value: unknown): RpcMessage | null {
  if (!isJsonObject(value) || value['jsonrpc'] !== '2.0') return null;
  const { method, params = {}, id } = value;
  if (method === undefined) return 'result' in value || 'error' in value ? { is: 'told' } : null;
  if (typeof method !== 'string' || !isJsonObject(params)) return null;
  if (id === undefined) return { is: 'told' };
  return typeof id === 'string' || Number.isInteger(id) ? { is: 'request', id: id as RpcRequestId, ask: { method, params } } : null;
}

/** JSON-RPC response with a result. */
export function rpcResult(id: RpcRequestId, result: object): object {
  return { jsonrpc: '2.0', id, result };
}

/** JSON-RPC error response; its id is null if the id of the request could not be read. */
export function rpcErrorResponse(id: RpcRequestId | null, { fault, message }: RpcError): object {
  return { jsonrpc: '2.0', id, error: { code: RPC_ERRORS[fault][0], message } };
}

/** JSON object, not an array. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
