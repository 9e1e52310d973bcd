import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { buildPartTree, enclosingThings, type PartTreeNode } from './build-part-tree.ts';

/** Tree of the wholes that enclose an entity, the entity, and all its parts. */
export default function PartTree(props: { of: Id }) {
  const { word } = useWords('entity');
  const [entities] = createAnswer(cachedReader.entities);
  const tree = createMemo(() => {
    const things = entities() ?? [];
    return enclosingThings(props.of, things).reduceRight<PartTreeNode>(
      (inner, whole) => ({ id: whole, parts: [inner] }),
      buildPartTree(props.of, things),
    );
  });
  return (
    <nav class="part-tree" aria-label={word('tree.title')}>
      <ul>
        <PartTreeItem of={tree()} here={props.of} />
      </ul>
    </nav>
  );
}

function PartTreeItem(props: { of: PartTreeNode; here: Id }) {
  const { tell, href } = useLanguage();
  const [entities] = createAnswer(cachedReader.entities);
  const name = () => tell(entities()?.find((e) => e.id === props.of.id)?.label) || props.of.id;
  return (
    <li>
      <a href={href(thingPath(props.of.id))} aria-current={props.of.id === props.here ? 'page' : undefined}>
        {name()}
      </a>
      <Show when={props.of.parts.length > 0}>
        <ul>
          <For each={props.of.parts}>{(part) => <PartTreeItem of={part} here={props.here} />}</For>
        </ul>
      </Show>
    </li>
  );
}
