import { isBoilerplateParagraph } from '../passages/boilerplate.ts';
import type { TextReading } from '../read-text.ts';

/** Role of a paragraph: heading, quotation (one speech that fills it), boilerplate (a line that only dates or signs the text), or body. */
export function draftRole(
  { view, sentences, quotations, dates }: TextReading,
  index: number,
): 'heading' | 'quotation' | 'boilerplate' | 'body' {
  const paragraph = view.paragraphs[index];
  if (!paragraph) return 'body';
  const text = view.text.slice(paragraph.start, paragraph.end);
  if (index === 0 && text.length < 160 && !/[.。!！?？]["”」』]?$/.test(text)) return 'heading';
  if (isBoilerplateParagraph(view, index, dates)) return 'boilerplate';
  const whole = quotations.some(
    ({ quotation: { kind, content } }) => kind === 'direct' && content.start - paragraph.start < 3 && paragraph.end - content.end < 4,
  );
  return whole && sentences.some((s) => s.paragraph === index) ? 'quotation' : 'body';
}

/** Text without its boilerplate, such as lists of other articles, which two pages of one outlet share without any copying. */
export function copiedText(reading: TextReading): string {
  const { view } = reading;
  const kept = view.paragraphs.filter((_, i) => draftRole(reading, i) !== 'boilerplate');
  return kept.map(({ start, end }) => view.text.slice(start, end)).join('\n');
}
