import { createSignal } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { savingWords } from './words.ts';

interface SaveSvgButtonProps {
  /** The element to save. */
  of: () => Element | null | undefined;
  /** File name without extension. */
  name: string;
  title: string;
  /** Note below the picture that states its source. */
  note?: string;
  word?: 'save' | 'save.comparison';
}

/** Button that saves a part of the page as a self-contained SVG; the renderer is loaded on first use. */
export function SaveSvgButton(props: SaveSvgButtonProps) {
  const { word } = useWords(savingWords);
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
