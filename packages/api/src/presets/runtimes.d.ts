/** Types of the parts of Deno and Bun that their entries use. */
declare namespace Deno {
  const env: { toObject(): Record<string, string> };
  function serve(
    options: { hostname: string; port: number },
    handler: (request: Request, info: { remoteAddr: { hostname: string } }) => Response | Promise<Response>,
  ): unknown;
}

declare namespace Bun {
  const env: Record<string, string | undefined>;
  interface Server {
    requestIP(request: Request): { address: string } | null;
  }
  function serve(options: {
    hostname: string;
    port: number;
    fetch(request: Request, server: Server): Response | Promise<Response>;
  }): unknown;
}
