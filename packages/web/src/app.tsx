import { ErrorBoundary, type ParentProps, Suspense } from 'solid-js';
import { AccountsProvider } from './corpus/accounts.tsx';
import { LanguageProvider, useLanguage } from './locale/language.tsx';
import { useIsRouting } from './routes/router.tsx';
import { Colophon } from './ui/colophon.tsx';
import { Help } from './ui/help.tsx';
import { Masthead } from './ui/masthead.tsx';
import { Trouble } from './ui/trouble.tsx';
import { Waiting } from './ui/waiting.tsx';

/** What stands around every page. */
export function App(props: ParentProps) {
  return (
    <LanguageProvider>
      <AccountsProvider>
        <Frame>{props.children}</Frame>
      </AccountsProvider>
    </LanguageProvider>
  );
}

function Frame(props: ParentProps) {
  const { t } = useLanguage();
  const routing = useIsRouting();
  let main: HTMLElement | undefined;
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main?.focus();
  };
  return (
    <>
      <a class="skip" href="#main" onClick={skip}>
        {t('skip')}
      </a>
      <Masthead />
      <main id="main" ref={main} tabindex="-1" aria-busy={routing()} classList={{ leaving: routing() }}>
        <ErrorBoundary fallback={(problem, retry) => <Trouble problem={problem} retry={retry} />}>
          <Suspense fallback={<Waiting />}>{props.children}</Suspense>
        </ErrorBoundary>
      </main>
      <Colophon />
      <Help />
    </>
  );
}
