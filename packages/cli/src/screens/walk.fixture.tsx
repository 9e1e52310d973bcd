import { EventEmitter } from 'node:events';
import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { Reader } from '@synoptic/core/reader/reader';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { render } from 'ink';
import { onTestFinished } from 'vitest';
import { App } from '../app.tsx';
import { EVENTS } from './events.ts';
import type { ScreenState } from './screen.ts';

/** A terminal that keeps whole frames. */
class Sheet extends EventEmitter {
  readonly isTTY = true;
  frame = '';
  written = 0;

  readonly columns: number;
  readonly rows: number;

  constructor(columns: number, rows: number) {
    super();
    this.columns = columns;
    this.rows = rows;
  }

  write(text: string, done?: () => void): boolean {
    if (text.trim() !== '') this.frame = text;
    this.written++;
    done?.();
    return true;
  }
}

/** A keyboard. */
class Keys extends EventEmitter {
  readonly isTTY = true;
  #waiting: string | null = null;

  type(text: string): void {
    this.#waiting = text;
    this.emit('readable');
  }

  read(): string | null {
    const text = this.#waiting;
    this.#waiting = null;
    return text;
  }

  setEncoding(): void {}
  setRawMode(): void {}
  ref(): void {}
  unref(): void {}
}

export interface Walk {
  /** Types keys one after another and lets the answers come. */
  press(...keys: string[]): Promise<void>;
  lines(): readonly string[];
  /** How often something was drawn. */
  drawn(): number;
  readonly copied: string[];
  left(): boolean;
}

/** Opens the screens in a window of this size, without colour, and walks through them. */
export async function walk(
  reader: Reader,
  language: Language,
  columns = 80,
  rows = 24,
  { start = EVENTS, texts = new Map() }: { readonly start?: ScreenState; readonly texts?: ReadonlyMap<Id, Hydration> } = {},
): Promise<Walk> {
  const [sheet, keys, copied] = [new Sheet(columns, rows), new Keys(), [] as string[]];
  let gone = false;
  const app = (
    <App reader={reader} base={null} language={language} paint="bare" texts={texts} start={start} copy={(text) => void copied.push(text)} />
  );
  const { waitUntilExit, unmount } = render(app, {
    stdout: sheet as unknown as NodeJS.WriteStream,
    stdin: keys as unknown as NodeJS.ReadStream,
    debug: true,
    patchConsole: false,
    exitOnCtrlC: false,
  });
  onTestFinished(() => unmount());
  void waitUntilExit().then(() => {
    gone = true;
  });
  await settled(sheet);
  return {
    async press(...names) {
      for (const name of names) {
        keys.type(name);
        await settled(sheet);
      }
    },
    lines: () => sheet.frame.split('\n'),
    drawn: () => sheet.written,
    copied,
    left: () => gone,
  };
}

/** Until nothing has been drawn for a while. */
async function settled(sheet: Sheet): Promise<void> {
  for (let quiet = 0, before = sheet.written; quiet < 3; before = sheet.written) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    quiet = sheet.written === before ? quiet + 1 : 0;
  }
}
