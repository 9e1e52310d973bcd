/**
 * Gives each request of a test its own connection. Server and client share a process in tests: when it computes for longer than the server
 * keeps an idle connection open, the next request would be sent on a connection that is being closed, and fail with ECONNRESET.
 */
const { fetch } = globalThis;

// Test files share a worker, and each runs this file.
if (fetch.name !== 'fetchOnce')
  globalThis.fetch = function fetchOnce(input, init) {
    const request = new Request(input, init);
    request.headers.set('connection', 'close');
    return fetch(request);
  };

export {};
