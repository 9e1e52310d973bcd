import { render } from 'solid-js/web';
import { LanguageProvider } from '../locale/language.tsx';
import { loadContents } from '../locale/load-words.ts';
import { Router } from '../routes/router.tsx';
import '../styles/workbench.css';
import { followChanges, refresh } from './review-session-state.ts';
import { WorkbenchPage } from './workbench-page.tsx';

const appRoot = document.getElementById('app');
if (!appRoot) throw new Error('the page has no place for the application');
void loadContents(['workbench', 'key-sheet']).then(() => {
  render(() => <Router root={LanguageProvider} routes={[{ path: '*', component: WorkbenchPage }]} />, appRoot);
  void refresh().then(followChanges);
});
