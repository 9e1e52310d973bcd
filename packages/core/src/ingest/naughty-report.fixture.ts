/** A string as one line of a text file, which is refused as binary if it holds control characters. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').toWellFormed();

/** A report with a string wherever a reader takes a name, a title or a quotation from. */
export function naughtyReport(next: () => string, dead: number): string {
  const word = () => oneLine(next());
  return `${word()}
April 5, 2031

The night ferry ran onto a sandbank off ${word()} on Friday. At least ${dead} people died and seven were injured, Gerda ${word()} said.
“${word()}”, said Ida Holm, the ${word()}. The ${word()} of ${word()} told Reuters that ${dead + 2} people were missing.
${word()} said that the damage was $5 million. It was an accident, according to ${word()}.
`;
}

/** The report as a page, with strings in its metadata, navigation and title. */
export function naughtyReportPage(next: () => string): string {
  const word = () => oneLine(next());
  const attribute = () => word().replaceAll('"', '&quot;');
  return `<!doctype html><html><head><title>${word()}</title>
<meta property="og:site_name" content="${attribute()}"><meta name="author" content="${attribute()}">
<meta property="article:published_time" content="2031-04-06T08:00:00+09:00"></head><body><nav>${word()}</nav>
<article><h1>${word()}</h1>${naughtyReport(next, 14)
    .split('\n')
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article></body></html>`;
}
