import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Without this Vue would look for components by these names. */
const isCustomElement = (tag) => tag.startsWith('civic-');

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
});
