import { isBoilerplateParagraph } from '../passages/boilerplate.ts';
import type { TextReading } from '../read-text.ts';
import { SpanIndex } from '../text/span-index.ts';

type ParagraphRole = 'heading' | 'quotation' | 'boilerplate' | 'body';

/** Role of each paragraph: heading, quotation (one speech that fills it), boilerplate (a line that only dates or signs the text), or body. */
export function draftRoles({ view, quotations, dates }: TextReading): ParagraphRole[] {
  const days = new SpanIndex(dates, (d) => d);
  const speeches = new SpanIndex(
    quotations.filter(({ quotation }) => quotation.kind === 'direct'),
    ({ quotation }) => quotation.content,
  );
  return view.paragraphs.map((paragraph, i) => {
    const text = view.text.slice(paragraph.start, paragraph.end);
    if (i === 0 && text.length < 160 && !/[.。!！?？]["”」』]?$/.test(text)) return 'heading';
    if (isBoilerplateParagraph(view.text, paragraph, days)) return 'boilerplate';
    const whole = speeches
      .touching(paragraph)
      .some(({ quotation: { content } }) => content.start - paragraph.start < 3 && paragraph.end - content.end < 4);
    return whole ? 'quotation' : 'body';
  });
}

/** Text without its boilerplate, such as lists of other articles, which two pages of one outlet share without any copying. */
export function copiedText(reading: TextReading): string {
  const { view } = reading;
  const roles = draftRoles(reading);
  const kept = view.paragraphs.filter((_, i) => roles[i] !== 'boilerplate');
  return kept.map(({ start, end }) => view.text.slice(start, end)).join('\n');
}
