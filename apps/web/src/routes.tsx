import { createBrowserRouter } from 'react-router';
import { BrokenPage } from './look/broken-page.js';
import { PageLoading } from './look/page-loading.js';
import { SessionGate } from './session/session-gate.js';

/** Every page is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/login',
    HydrateFallback: PageLoading,
    ErrorBoundary: BrokenPage,
    lazy: async () => ({ Component: (await import('./login/login.page.js')).LoginPage }),
  },
  {
    path: '/',
    Component: SessionGate,
    HydrateFallback: PageLoading,
    ErrorBoundary: BrokenPage,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./home/home.page.js')).HomePage }) },
      {
        path: 'visits',
        lazy: async () => ({ Component: (await import('./inbox/visits/visit-list.page.js')).VisitListPage }),
      },
      { path: 'inbox/:taskId?', lazy: async () => ({ Component: (await import('./inbox/inbox.page.js')).InboxPage }) },
      {
        path: 'recipients',
        lazy: async () => ({ Component: (await import('./recipients/recipients.page.js')).RecipientsPage }),
      },
      {
        path: 'recipients/:recipientNo',
        lazy: async () => ({ Component: (await import('./recipients/recipient.page.js')).RecipientPage }),
      },
      {
        path: 'group-sessions',
        lazy: async () => ({ Component: (await import('./group-sessions/group-session.page.js')).GroupSessionPage }),
      },
      {
        path: 'decisions/:taskId?',
        lazy: async () => ({ Component: (await import('./decisions/decisions.page.js')).DecisionsPage }),
      },
      { path: 'reports', lazy: async () => ({ Component: (await import('./reports/reports.page.js')).ReportsPage }) },
      {
        path: 'reports/:town/:period',
        lazy: async () => ({ Component: (await import('./reports/report.page.js')).ReportPage }),
      },
      {
        path: 'imports/:importNo?',
        lazy: async () => ({ Component: (await import('./imports/imports.page.js')).ImportsPage }),
      },
      {
        path: 'deputies',
        lazy: async () => ({ Component: (await import('./deputies/deputies.page.js')).DeputiesPage }),
      },
      {
        path: 'processes',
        lazy: async () => ({ Component: (await import('./processes/processes.page.js')).ProcessesPage }),
      },
      { path: '*', lazy: async () => ({ Component: (await import('./look/no-page.js')).NoPage }) },
    ],
  },
]);
