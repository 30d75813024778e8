import { resolve } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { onlyIcons } from './build/only-icons';
import { METEOR_ICONS } from './src/theme/icons';

const server = 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/admin/',
  plugins: [vue(), onlyIcons(METEOR_ICONS)],
  // The preview of the chat wears the chat's own styles and words.
  resolve: { alias: { '@widget': resolve(import.meta.dirname, '../../../../storefront-widget/src') } },
  define: { __VUE_I18N_LEGACY_API__: false, __VUE_I18N_FULL_INSTALL__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  server: {
    proxy: { '/api': server, '/ws': { target: server, ws: true } },
  },
  build: {
    outDir: '../../../target/classes/META-INF/resources/admin',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rollupOptions: {
      output: {
        manualChunks: (id, { getModuleInfo }) =>
          getModuleInfo(id)?.dynamicImporters.some((importer) => importer.includes('mt-icon.vue'))
            ? 'icons'
            : undefined,
      },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    css: false,
    // axe looks at a whole page of many messages, on a busy machine too
    testTimeout: 30_000,
    reporters: ['default', ['junit', { outputFile: '../../../target/vitest.xml' }]],
    alias: [{ find: /^@shopware-ag\/meteor-component-library$/, replacement: `${import.meta.dirname}/test/meteor.ts` }],
    server: { deps: { inline: [/@shopware-ag/] } },
  },
});
