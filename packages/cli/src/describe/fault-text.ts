import type { AnswerFault } from '@synoptic/core/reader/reader-problem';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { type CliWord, cliText } from '../locale/cli-text.ts';

const HINTS: Readonly<Record<AnswerFault, CliWord>> = {
  'not-json': 'fault.do.rebuild',
  'not-compiled': 'fault.do.rebuild',
  newer: 'fault.do.upgrade',
  older: 'fault.do.rebuild',
  incomplete: 'fault.do.rebuild',
  damaged: 'fault.do.rebuild',
  late: 'fault.do.later',
  'too-large': 'fault.do.server',
  redirect: 'fault.do.server',
  'broken-off': 'fault.do.later',
  type: 'fault.do.server',
  unparsed: 'fault.do.server',
  shape: 'fault.do.server',
};

/** Reason why a compiled corpus or a server's answer cannot be used, in the words of the terminal. */
export function faultText(
  name: string,
  { fault, detail }: { readonly fault: AnswerFault; readonly detail: string },
  language: InterfaceLanguage,
): { readonly message: string; readonly hint: string } {
  return { message: cliText(language, `fault.${fault}`, { name, detail }), hint: cliText(language, HINTS[fault]) };
}
