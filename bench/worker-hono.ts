import { Hono } from 'hono';

/** A bare Hono application in a worker, that sends ready bytes with ready headers. */
const app = new Hono<{ Bindings: { BODY: ArrayBuffer; HEADERS: Record<string, string> } }>();
app.get('/v1/compare', ({ env }) => new Response(env.BODY, { headers: env.HEADERS }));
app.get('/healthz', () => new Response('ok'));

export default app;
