/** Memory that a process keeps, in megabytes: V8's heap and the buffers outside it, of its main thread and its workers. */
export interface HeapSize {
  readonly heap: number;
  readonly buffers: number;
}

/** Measures the heap of a process that has an inspector. */
interface InspectedHeap {
  /** Sum of what is left after the garbage of every thread is collected. */
  afterCollection(): Promise<HeapSize>;
  /** Lets the process end: it waits until its inspector has gone. */
  close(): void;
}

type Send = (method: string, params?: object) => Promise<Record<string, number>>;

interface InspectorMessage {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly message: string };
  readonly result?: Record<string, number>;
}

/** A session of the inspector's protocol: numbers the messages that it writes and resolves them with their answers. */
function inspectorSession(write: (message: string) => void) {
  const waiting = new Map<number, (result: Record<string, number>) => void>();
  let last = 0;
  const send: Send = (method, params = {}) =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      write(JSON.stringify({ id: last, method, params }));
    });
  return {
    send,
    receive({ id = 0, result = {} }: InspectorMessage): void {
      waiting.get(id)?.(result);
      waiting.delete(id);
    },
    /** A thread that has ended keeps nothing. */
    end(): void {
      for (const resolve of waiting.values()) resolve({});
    },
  };
}

async function measure(send: Send): Promise<HeapSize> {
  // The first collection may leave what finalizers and weak references still hold.
  for (let i = 0; i < 2; i++) await send('HeapProfiler.collectGarbage');
  const { usedSize = 0, backingStorageSize = 0 } = await send('Runtime.getHeapUsage');
  return { heap: usedSize / 1e6, buffers: backingStorageSize / 1e6 };
}

/** Connects to the inspector at the URL that Node prints when it is started with `--inspect`. */
export async function inspectHeap(url: string): Promise<InspectedHeap> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`no inspector at ${url}`));
  });
  const main = inspectorSession((message) => socket.send(message));
  const workers = new Map<string, ReturnType<typeof inspectorSession>>();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(`${data}`) as InspectorMessage;
    const { sessionId = '', message: inner = '' } = message.params ?? {};
    if (message.id !== undefined) main.receive(message);
    else if (message.method === 'NodeWorker.receivedMessageFromWorker') workers.get(sessionId)?.receive(JSON.parse(inner));
    else if (message.method === 'NodeWorker.attachedToWorker')
      workers.set(
        sessionId,
        inspectorSession((text) => void main.send('NodeWorker.sendMessageToWorker', { sessionId, message: text })),
      );
    else if (message.method === 'NodeWorker.detachedFromWorker') {
      workers.get(sessionId)?.end();
      workers.delete(sessionId);
    }
  };
  await main.send('NodeWorker.enable', { waitForDebuggerOnStart: false });
  return {
    async afterCollection() {
      const sizes = await Promise.all([main, ...workers.values()].map(({ send }) => measure(send)));
      return { heap: sizes.reduce((sum, { heap }) => sum + heap, 0), buffers: sizes.reduce((sum, { buffers }) => sum + buffers, 0) };
    },
    close: () => socket.close(),
  };
}
