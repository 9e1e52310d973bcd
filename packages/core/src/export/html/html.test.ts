import { HtmlValidate } from 'html-validate';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { Marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGE_CODES } from '../../text/interface-languages.ts';
import { HOSTILE, hostileAnswer, hostileCompiled, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { mdFormat } from '../md.ts';
import { htmlFormat } from './html.ts';

const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

describe.each(INTERFACE_LANGUAGE_CODES)('a comparison as one page, in %s', (language) => {
  const written = htmlFormat.writes.comparison?.(shippedAnswer, { language }) ?? '';
  const { document } = new JSDOM(written).window;

  it('is valid HTML, as html-validate reads it', async () => {
    for (const page of [written, htmlFormat.writes.comparison?.(hostileAnswer, { language }) ?? '']) {
      const { results } = await validator.validateString(page);
      expect(results.flatMap((r) => r.messages.map((m) => `${m.line}: ${m.ruleId} ${m.message}`))).toEqual([]);
    }
  });

  it('is self-contained: no script, no URL, and a policy that allows none', () => {
    expect(document.querySelectorAll('script, link, img, iframe, [src], [href], [onclick]').length).toBe(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(written).not.toMatch(/url\(|@import|https?:/);
  });

  it('has a row for each facet, a column for each account, and its verdict in words', () => {
    expect(document.querySelectorAll('tbody tr').length).toBe(shippedAnswer.rows.length);
    expect(document.querySelectorAll('thead th').length).toBe(shippedAnswer.accounts.length + 1);
    expect([...document.querySelectorAll('tbody tr')].map((r) => r.getAttribute('data-verdict'))).toEqual(
      shippedAnswer.rows.map((r) => r.verdict),
    );
    expect(document.documentElement.lang).toBe(language);
    expect(document.body.textContent).toContain(shippedAnswer.id);
  });
});

/** Visible text of a page, and the elements that could run code. */
function seen(page: string): { readonly text: string; readonly markup: number } {
  const { document } = new JSDOM(page).window;
  return { text: document.body.textContent ?? '', markup: document.querySelectorAll('script, img, a').length };
}

describe('a hostile label', () => {
  it('is text in HTML', () => {
    const { text, markup } = seen(htmlFormat.writes.comparison?.(hostileAnswer, { language: 'en' }) ?? '');
    expect(text).toContain(HOSTILE);
    expect(markup).toBe(0);
  });

  it('is text in Markdown, as marked reads it', async () => {
    for (const written of [
      mdFormat.writes.comparison?.(hostileAnswer, { language: 'en' }),
      mdFormat.writes.corpus?.(hostileCompiled, { language: 'en' }),
    ]) {
      const { text, markup } = seen(await new Marked({ gfm: true }).parse(written ?? ''));
      expect(text).toContain(HOSTILE);
      expect(markup).toBe(0);
    }
  });
});

describe('Markdown, as marked reads it', () => {
  const render = async (text: string | undefined) => new JSDOM(await new Marked({ gfm: true }).parse(text ?? '')).window.document;

  it('has a table with the rows and columns of a comparison', async () => {
    const document = await render(mdFormat.writes.comparison?.(shippedAnswer, { language: 'ja' }));
    expect(document.querySelectorAll('tbody tr').length).toBe(shippedAnswer.rows.length);
    expect(document.querySelectorAll('thead th').length).toBe(shippedAnswer.accounts.length + 2);
    for (const row of document.querySelectorAll('tbody tr')) expect(row.children.length).toBe(shippedAnswer.accounts.length + 2);
    expect(document.querySelectorAll('ul li').length).toBe(shippedAnswer.rows.length);
  });

  it('lists every document and every claim of a corpus', async () => {
    const document = await render(mdFormat.writes.corpus?.(shippedCompiled, { language: 'en' }));
    expect(document.querySelectorAll('tbody tr').length).toBe(shippedCompiled.documents.length);
    expect(document.querySelectorAll('li').length).toBe(shippedCompiled.claims.length);
    expect(document.querySelectorAll('h3').length).toBe(new Set(shippedCompiled.claims.map((c) => c.about)).size);
  });
});
