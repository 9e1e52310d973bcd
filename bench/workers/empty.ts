/** Baseline: an empty worker. */
export default { fetch: () => new Response('ok') };
