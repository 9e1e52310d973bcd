/** JSON-RPC 2.0, as MCP uses it: what a message can be, and what is answered to it. */

export type RequestId = string | number;

export interface Ask {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A request is owed an answer; a notification and a client's own response are not. */
export type Message = { readonly is: 'request'; readonly id: RequestId; readonly ask: Ask } | { readonly is: 'told' };

const FAULTS = {
  parse: [-32700, 'this is no JSON'],
  invalid: [-32600, 'this is no JSON-RPC message'],
  method: [-32601, 'this server has no such method'],
  params: [-32602, 'the parameters are not well put'],
  inside: [-32603, 'the question could not be answered'],
} as const;

export type Fault = keyof typeof FAULTS;

/** A request that cannot be answered at all. Its words are ours: nothing of the request is repeated in them. */
export class RpcProblem extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, message: string = FAULTS[fault][1]) {
    super(message);
    this.name = 'RpcProblem';
    this.fault = fault;
  }
}

/** Reads one message; null where it is none. */
export function readMessage(value: unknown): Message | null {
  if (!isRecord(value) || value['jsonrpc'] !== '2.0') return null;
  const { method, params = {}, id } = value;
  if (method === undefined) return 'result' in value || 'error' in value ? { is: 'told' } : null;
  if (typeof method !== 'string' || !isRecord(params)) return null;
  if (id === undefined) return { is: 'told' };
  return typeof id === 'string' || Number.isInteger(id) ? { is: 'request', id: id as RequestId, ask: { method, params } } : null;
}

/** The answer to a request, as JSON-RPC writes it. */
export function resultOf(id: RequestId, result: object): object {
  return { jsonrpc: '2.0', id, result };
}

/** The same for a request that cannot be answered; without an id where none could be read. */
export function faultOf(id: RequestId | null, { fault, message }: RpcProblem): object {
  return { jsonrpc: '2.0', id, error: { code: FAULTS[fault][0], message } };
}

/** An object of JSON, and no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
