/** What workerd costs with nothing in it. */
export default { fetch: () => new Response('ok') };
