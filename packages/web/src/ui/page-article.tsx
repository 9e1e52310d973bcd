import type { Document } from '@synoptic/core/shapes/document';
import { createEffect, type JSX, onMount } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useIsRouting } from '../routes/router.tsx';

let hasVisitedPage = false;

interface PageArticleProps {
  title: string;
  class?: string;
  /** Content of the heading, if it is more than the title. */
  heading?: JSX.Element;
  /** The source that the page is about, which reference managers save in place of the page. */
  source?: Document;
  children: JSX.Element;
}

/** The frame of a page: document title, `h1`, and focus on the heading after a navigation. */
export function PageArticle(props: PageArticleProps) {
  let heading: HTMLHeadingElement | undefined;
  const routing = useIsRouting();
  const { language } = useLanguage();
  createEffect(() => {
    // The server may have marked its title with the language of a text (`withPageHead`).
    for (const mark of ['lang', 'dir']) document.querySelector('title')?.removeAttribute(mark);
    document.title = props.title === 'Synoptic' ? props.title : `${props.title} · Synoptic`;
  });
  const isLater = hasVisitedPage;
  // After a navigation, or where no server has written the head of the page.
  createEffect(() => {
    const shown = { title: props.title, language: language(), source: props.source };
    if (isLater || document.querySelector('[data-cites]') === null)
      void import('../cite/cite-shown-page.ts').then(({ citeShownPage }) => citeShownPage(shown)).catch(() => null);
  });
  onMount(() => {
    const typing = document.activeElement instanceof HTMLInputElement;
    if (hasVisitedPage && routing() && !typing && !location.hash) heading?.focus({ preventScroll: true });
    hasVisitedPage = true;
  });
  return (
    <article class={props.class}>
      <h1 ref={heading} tabindex="-1">
        {props.heading ?? props.title}
      </h1>
      {props.children}
    </article>
  );
}
