import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/query-client.js';
import { cspNonce } from './csp-nonce.js';
import { router } from './routes.js';
import { THEME } from './theme.js';
import { useSpoken } from './words/words-context.js';

const nonce = cspNonce();

/** Language, look, data and pages around each other. */
export function App() {
  const { language } = useSpoken();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={THEME}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <AntApp>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
