// The viewer's files for the worker. Only those that were exported are read, so no request reaches outside of them.
import { FILES } from './build.js';

/** Binding that the worker asks for the viewer's files; `read` gets a path as in `./index.html`. */
export const assetsFrom = (read) => ({
  async fetch({ pathname }) {
    if (!Object.hasOwn(FILES, pathname)) return new Response(null, { status: 404 });
    return new Response(await read(`.${pathname}`), { headers: { etag: FILES[pathname] } });
  },
});
