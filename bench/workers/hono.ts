import { Hono } from 'hono';

/** Baseline: a bare Hono application that sends precomputed bytes and headers. */
const app = new Hono<{ Bindings: { BODY: ArrayBuffer; HEADERS: Record<string, string> } }>();
app.get('/v1/compare', ({ env }) => new Response(env.BODY, { headers: env.HEADERS }));
app.get('/healthz', () => new Response('ok'));

export default app;
