import { Layout } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { Outlet } from 'react-router';
import { PageLoading } from '../look/page-loading.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { ConnectionBanner } from './connection-banner.js';
import { SideMenu } from './side-menu.js';
import { TopBar } from './top-bar.js';
import { useNewDay } from './use-new-day.js';
import './shell.css';

// Only a demonstration loads the clock and its date picker.
const DemoBar = lazy(async () => ({ default: (await import('./demo-bar.js')).DemoBar }));

/** The frame of the workbench: top bar, demo clock, menu, page. */
export function Shell() {
  const t = useWords();
  const me = useMe();
  useNewDay(!me.demo);
  const [narrow, setNarrow] = useState(false);
  return (
    <Layout className="shell">
      <a className="skip-link" href="#main">
        {t.shell.skip}
      </a>
      <TopBar />
      {me.demo && (
        <Suspense fallback={<div className="demo-bar demo-bar-coming" />}>
          <DemoBar />
        </Suspense>
      )}
      <ConnectionBanner />
      <Layout hasSider>
        <Layout.Sider
          width={208}
          breakpoint="lg"
          collapsedWidth={64}
          collapsed={narrow}
          onCollapse={setNarrow}
          trigger={null}
          className="side"
        >
          <SideMenu />
        </Layout.Sider>
        <Layout.Content id="main" className="main" tabIndex={-1}>
          <Suspense fallback={<PageLoading />}>
            <Outlet />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}
