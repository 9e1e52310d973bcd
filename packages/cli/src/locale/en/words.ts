import commands from './commands.ts';
import messages from './messages.ts';
import screens from './screens.ts';
import spoken from './spoken.ts';
import things from './things.ts';

/** All words of the terminal in one language. */
export default { ...commands, ...messages, ...things, ...screens, ...spoken } as const;
