import { ErrorBoundary, type ParentProps, Suspense } from 'solid-js';
import { AccountsProvider, WithAccounts } from './corpus/accounts.tsx';
import { LanguageProvider, useLanguage } from './locale/language.tsx';
import { useIsRouting } from './routes/router.tsx';
import { Colophon } from './ui/colophon.tsx';
import { ErrorPage } from './ui/error-page.tsx';
import { KeyHelp } from './ui/key-help.tsx';
import { LoadingNotice } from './ui/loading-notice.tsx';
import { Masthead } from './ui/masthead.tsx';

/** The layout around every page: masthead, main element and colophon. */
export function ViewerApp(props: ParentProps) {
  return (
    <LanguageProvider>
      <AccountsProvider>
        <PageShell>{props.children}</PageShell>
      </AccountsProvider>
    </LanguageProvider>
  );
}

function PageShell(props: ParentProps) {
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
        <ErrorBoundary fallback={(problem, retry) => <ErrorPage problem={problem} retry={retry} />}>
          <Suspense fallback={<LoadingNotice />}>
            <WithAccounts>{props.children}</WithAccounts>
          </Suspense>
        </ErrorBoundary>
      </main>
      <Colophon />
      <KeyHelp />
    </>
  );
}
