import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Id } from '@synoptic/core/text/id';
import { inOtherLanguage } from '@synoptic/core/text/text';
import { visibleRows } from '@synoptic/core/view/selectors';
import type { ViewState } from '@synoptic/core/view/view-state';
import type { AnswerWording } from '../../describe/answer-wording.ts';
import { verdictTallyLine } from '../../describe/comparison-row.ts';
import { justifyLine, line, lineWidth, type StyledLine, span } from '../../layout/styled-line.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { foldedAccounts } from './synopsis-rows.ts';

/** The subject in both languages where there is room; below, its date, the verdicts and what is filtered. */
export function synopsisHeader(
  answer: ComparisonAnswer,
  view: ViewState,
  environment: ScreenEnvironment,
  wording: AnswerWording,
): { readonly title: StyledLine; readonly aside: StyledLine; readonly subtitle: StyledLine } {
  const { size, language } = environment;
  const [first = '', ...rest] = view.about;
  const names = answer.lexicon.names[first];
  const other = names && inOtherLanguage(names, language)?.text;
  const more = rest.length > 0 ? ` +${rest.length}` : '';
  const own = line(span(`${wording.speaker.name(first)}${more}`, 'strong'));
  const by = span(wording.shared(`by.${view.layout === 'answers' ? 'answer' : view.by}`), 'quiet');
  const both = line(...own, span(other ? ` / ${other}` : '', 'quiet'));
  const title = lineWidth(both) + lineWidth([by]) + 16 <= size.columns ? both : own;
  const rows = visibleRows(answer, view).length;
  const place = rows === 0 ? '0/0' : `${view.row + 1}/${rows}`;
  const folded = view.layout === 'table' ? foldedAccounts(answer, view).size : 0;
  const notes = [
    view.verdicts ? wording.own('screen.only-differences') : '',
    view.accounts ? wording.own('screen.left-out') : '',
    view.base ? wording.own('screen.base', { siglum: view.base }) : '',
    folded > 0 ? wording.own('screen.silent-accounts', { n: folded }) : '',
    answer.parts.length > 0 ? wording.own('screen.parts', { n: answer.parts.length }) : '',
  ].filter(Boolean);
  const date = rest.length > 0 ? '' : dateOf(first, environment);
  const when = line(' ', span(date === '' ? '' : `${date}  `));
  const aside = line(span([...notes, place].join('  '), 'quiet'), ' ');
  const tally = verdictTallyLine(answer, wording, size.columns - lineWidth(when) - lineWidth(aside) - 1);
  return { title, aside: [by], subtitle: justifyLine(line(...when, ...tally), aside, size.columns) };
}

function dateOf(id: Id, { answers, reader }: ScreenEnvironment): string {
  if (!id.startsWith('event:')) return '';
  const event = answers.ask(`event ${id}`, () => reader.event(id));
  return event.is === 'here' ? (event.value.event.date?.edtf ?? '') : '';
}
