/** Version of the protocol between page and client. */
const APP_PROTOCOL = '2026-01-26';

/**
 * Script of the page of an app. It speaks the few messages of MCP Apps that a page without requests needs; the official library for it
 * is 540 KB. All text of a corpus is set as text, never as markup.
 */
export const APP_SCRIPT = `
const send = (message) => parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
const make = (name, text, ...children) => {
  const element = document.createElement(name);
  if (text) element.textContent = text;
  element.append(...children);
  return element;
};
const places = (anchors) => anchors.map(({ document, lines: [first, last] }) => document + ' ' + first + (last === first ? '' : '–' + last)).join('; ');

function claimParts(id, claims) {
  const claim = claims.get(id);
  return claim ? [make('p', claim.gloss), make('p', '', make('small', claim.origin + ' · ' + places(claim.anchors) + ' · ' + id))] : [];
}
function cellOf(cell, claims) {
  const ids = [...cell.claims, ...(cell.derived ?? []).map(({ claim }) => claim)];
  if (ids.length > 0) return make('td', '', ...ids.flatMap((id) => claimParts(id, claims)));
  const silent = make('td', cell.silence ?? '');
  silent.className = 'silent';
  return silent;
}
function rowOf(row, claims) {
  const head = make('th', row.label, make('p', row.verdict + ' · ' + row.origins + (row.origins === 1 ? ' origin' : ' origins')), make('p', '', make('small', row.why + ' (' + row.rule + ')')));
  head.scope = 'row';
  return make('tr', '', head, ...row.cells.map((cell) => cellOf(cell, claims)));
}
function show({ accounts = [], rows = [], claims = [], id = '', leftOut = 0 }) {
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  const spoke = accounts.filter(({ siglum }) => rows.some(({ cells }) => cells.some((cell) => cell.account === siglum && cell.silence === null)));
  const shown = new Set(spoke.map(({ siglum }) => siglum));
  const heads = ['', ...spoke.map(({ siglum, label }) => siglum + ' ' + label)].map((text) => {
    const head = make('th', text);
    head.scope = 'col';
    return head;
  });
  const body = rows.map((row) => rowOf({ ...row, cells: row.cells.filter(({ account }) => shown.has(account)) }, known));
  const silent = accounts.filter(({ siglum }) => !shown.has(siglum)).map(({ siglum }) => siglum);
  const notes = ['comparison ' + id, ...(silent.length > 0 ? ['no answer: ' + silent.join(' ')] : []), ...(leftOut > 0 ? [leftOut + ' rows left out'] : [])];
  document.querySelector('main').replaceChildren(make('table', '', make('thead', '', make('tr', '', ...heads)), make('tbody', '', ...body)), make('p', '', make('small', notes.join(' · '))));
}
function adopt({ theme, styles } = {}) {
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.style.colorScheme = theme;
  for (const [name, value] of Object.entries(styles?.variables ?? {})) if (name.startsWith('--') && value) root.style.setProperty(name, value);
}
function told({ result }) {
  if (result?.structuredContent) show(result.structuredContent);
  else document.querySelector('main').textContent = result?.content?.map(({ text }) => text).join('\\n') ?? '';
}
addEventListener('message', ({ source, data }) => {
  if (source !== parent || data?.jsonrpc !== '2.0') return;
  if (data.id === 1 && data.result) {
    adopt(data.result.hostContext);
    send({ method: 'ui/notifications/initialized', params: {} });
  } else if (data.method === 'ui/notifications/tool-result') told({ result: data.params });
  else if (data.method === 'ui/notifications/host-context-changed') adopt(data.params);
  else if (data.method === 'ui/resource-teardown' || data.method === 'ping') send({ id: data.id, result: {} });
});
if (window.ResizeObserver)
  new ResizeObserver(() => send({ method: 'ui/notifications/size-changed', params: { width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight } })).observe(document.body);
send({ id: 1, method: 'ui/initialize', params: { appInfo: { name: 'synoptic', version: '1' }, appCapabilities: {}, protocolVersion: '${APP_PROTOCOL}' } });
`;
