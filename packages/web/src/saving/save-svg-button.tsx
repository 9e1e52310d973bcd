import { createSignal } from 'solid-js';
import { useWords } from '../locale/use-words.ts';

interface SaveSvgButtonProps {
  /** The part of the page that is saved. */
  of: () => Element | null | undefined;
  /** Of the file, without its ending. */
  name: string;
  title: string;
  /** A line beneath: what it was made from. */
  note?: string;
  word?: 'save' | 'save.comparison';
}

/** Saves a part of the page as a picture that stands alone; what draws it comes when it is first asked for. */
export function SaveSvgButton(props: SaveSvgButtonProps) {
  const { word } = useWords('saving');
  const [drawing, setDrawing] = createSignal(false);
  const save = async () => {
    setDrawing(true);
    try {
      const { saveAsSvg } = await import('./page-svg.ts');
      const part = props.of();
      if (part) await saveAsSvg(part, { name: props.name, title: props.title, note: props.note ?? '' });
    } finally {
      setDrawing(false);
    }
  };
  return (
    <button type="button" class="quiet save-svg" disabled={drawing()} onClick={save}>
      {word(drawing() ? 'saving' : (props.word ?? 'save'))}
    </button>
  );
}
