import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/words.ts';
import commands from './commands.ts';
import messages from './messages.ts';
import screens from './screens.ts';
import spoken from './spoken.ts';
import things from './things.ts';

/** 端末だけで使う語のすべて。 */
export default { ...commands, ...messages, ...things, ...screens, ...spoken } satisfies Translated<typeof en>;
