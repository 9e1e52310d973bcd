import { VERDICTS } from '@synoptic/core/compare/rule-numbers';
import { VERDICT_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import { verdictTone } from '../describe/comparison-row.ts';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { TextScreen, textHeight } from './components/text-screen.tsx';
import { helpBindings, spokenKeyHint } from './frame/key-hints.ts';
import { scrollHandlers } from './list/movement-handlers.ts';
import { goBack, type ScreenDefinition } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import type { HelpState } from './screen-state.ts';
import { useEnvironment } from './use-environment.ts';

/** The keys of the screen before, and the signs of verdicts. */
function HelpScreen({ state }: { readonly state: HelpState }) {
  const environment = useEnvironment();
  const title = cliText(environment.language, 'screen.help');
  const spoken = helpBindings(state.of).map((binding) => line(spokenKeyHint(binding, environment.language)));
  return (
    <TextScreen
      scope="help"
      title={[span(title, 'strong')]}
      lines={helpLines(state, environment)}
      top={state.top}
      spoken={{ title: [title], lines: spoken }}
    />
  );
}

export const helpScreen: ScreenDefinition<HelpState, 'help'> = {
  Component: HelpScreen,
  scope: () => 'help',
  actions: {
    ...scrollHandlers<HelpState>((state, environment) => ({
      length: helpLines(state, environment).length,
      height: textHeight(environment),
      page: 5,
    })),
    back: goBack,
  },
};

function helpLines({ of }: HelpState, { language, size }: ScreenEnvironment): StyledLine[] {
  const keys = helpBindings(of).map(({ label, word }) => [line(' ', span(label, 'strong')), line(cliText(language, `key.${word}`))]);
  const signs = [
    ...VERDICTS.map((v) => line(' ', span(VERDICT_SIGNS[v].plain, verdictTone(v)), ` ${translate(language, `verdict.${v}`)}`)),
    line(' ', cliText(language, 'screen.silence-sign')),
    line(' ', cliText(language, 'screen.inferred-sign')),
  ];
  const rows = Array.from({ length: Math.max(keys.length, signs.length) }, (_, i) => [
    ...(keys[i] ?? [EMPTY_LINE, EMPTY_LINE]),
    signs[i] ?? EMPTY_LINE,
  ]);
  return formatColumns(rows, size.columns - 1);
}
