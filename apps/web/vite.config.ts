import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// The api answers index.html and may put a fresh nonce where this placeholder stands; antd's style elements then carry it
// (src/csp-nonce.ts), so that the content security policy needs neither unsafe-inline nor a hash per style.
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

const LEAST_BYTES = 1024;
const [brotli, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** A compressed twin beside every text that is worth it: compressed once here instead of at every request. */
function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    // Of what has been written, because vite changes chunks until the very end.
    async writeBundle({ dir = '.' }, bundle) {
      const texts = Object.keys(bundle).filter((fileName) => /\.(js|css|svg)$/.test(fileName));
      for (const path of texts.map((fileName) => join(dir, fileName))) {
        const source = await readFile(path);
        if (source.length < LEAST_BYTES) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
        await writeFile(`${path}.br`, await brotli(source, quality));
        await writeFile(`${path}.gz`, await gzipped(source));
      }
    },
  };
}

const STYLE_WRITER = '@rc-component/util/es/Dom/dynamicCSS.js';
const NONCE_GIVEN = `if (csp?.nonce) {
    styleNode.nonce = csp?.nonce;
  }`;

/** Some of antd's parts (scroll bars, dialogs) write style elements without handing on the nonce; here it is given to all. */
function nonceForAll(): Plugin {
  return {
    name: 'nonce-for-all',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith(STYLE_WRITER)) return null;
      if (!code.includes(NONCE_GIVEN)) this.error(`${STYLE_WRITER} has changed: do all styles carry the nonce now?`);
      const nonce = `document.querySelector('meta[property="csp-nonce"]')?.nonce`;
      const given = `const nonce = csp?.nonce ?? ${nonce};\n  if (nonce) styleNode.nonce = nonce;`;
      return { code: code.replace(NONCE_GIVEN, given), map: null };
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), nonceForAll(), precompressed()],
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
