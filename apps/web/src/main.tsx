import './look/base.css';
import './look/look.css';
import 'dayjs/locale/zh-cn.js';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { whenSignedOut } from './api/client.js';
import { queryClient } from './api/query-client.js';
import { App } from './app.js';
import { forgetDrafts } from './inbox/answer/drafts.js';
import { currentLanguage, loadWords, rememberLanguage } from './words/languages.js';
import { WordsProvider } from './words/words-context.js';

dayjs.extend(customParseFormat);
// The content security policy forbids making code out of text; zod must not even try.
config({ jitless: true });

// Whoever is logged out meanwhile is asked who he is; the session gate then leads to the login.
whenSignedOut(() => {
  forgetDrafts();
  void queryClient.resetQueries({ queryKey: ['me'] });
});

const language = currentLanguage();
rememberLanguage(language);
const words = await loadWords(language);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <WordsProvider first={{ language, words }}>
    <App />
  </WordsProvider>,
);
