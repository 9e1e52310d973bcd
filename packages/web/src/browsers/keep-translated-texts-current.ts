/** Element in which the translators of Chrome and Edge put the translation of a text node, in whose place they set it. */
const TRANSLATION = 'FONT';

const isTranslation = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === TRANSLATION;

/** The translation that took the place of a removed text: both in one change, or the new element set beside the text first. */
function translationOf(record: MutationRecord): HTMLElement | undefined {
  return [...record.addedNodes, record.previousSibling, record.nextSibling].find(isTranslation);
}

/**
 * Keeps a page current that the browser translates. A translator replaces text nodes, so that a later answer would change nodes which are no longer in the
 * page. Each replaced node goes back, empty, before its translation; when it is written to or removed, the translation goes, and the translator sees a new text.
 */
export function keepTranslatedTextsCurrent(root: Node): void {
  const translations = new Map<Node, HTMLElement>();
  const follow = (record: MutationRecord): void => {
    const written = translations.get(record.target);
    if (record.type === 'characterData' && written && record.target.textContent !== '') {
      translations.delete(record.target);
      written.remove();
    }
    for (const node of record.removedNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.isConnected) continue;
      const known = translations.get(node);
      translations.delete(node);
      if (known) {
        known.remove();
        continue;
      }
      const translation = translationOf(record);
      if (!translation?.isConnected) continue;
      node.textContent = '';
      translation.before(node);
      translations.set(node, translation);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) follow(record);
    // Records of the changes made here; nothing else runs meanwhile.
    observer.takeRecords();
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
}
