import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The api answers index.html and puts a fresh nonce where this placeholder stands; antd's style elements then carry it
// (src/csp-nonce.ts), so that the content security policy needs neither unsafe-inline nor a hash per style.
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: NONCE_PLACEHOLDER },
  server: { proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files: a data: address would have to be allowed by the content security policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
});
