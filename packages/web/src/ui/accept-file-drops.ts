interface FileDropListeners {
  readonly take: (files: readonly File[]) => void;
  /** Tells whether files are held over the window. */
  readonly over: (now: boolean) => void;
  /** Called as soon as files come over the window, to load what a drop needs. */
  readonly prepare: () => void;
}

/** Handles files dropped anywhere on the window; the browser's default is to navigate to the file. Returns the end of it. */
export function acceptFileDrops({ take, over, prepare }: FileDropListeners): () => void {
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const listeners = {
    dragenter: (event: DragEvent) => {
      if (isFile(event)) prepare();
    },
    dragover: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      over(true);
    },
    dragleave: (event: DragEvent) => {
      if (event.relatedTarget === null) over(false);
    },
    drop: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      over(false);
      take([...(event.dataTransfer?.files ?? [])]);
    },
  } as const;
  for (const [name, listen] of Object.entries(listeners)) window.addEventListener(name as 'drop', listen);
  return () => {
    for (const [name, listen] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listen);
  };
}
