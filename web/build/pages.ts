import type { Plugin } from 'vite';
import { themeCss } from './theme-css.ts';

const themeModule = 'virtual:ant-design.css';

/** Makes the styles of Ant Design a file of the build instead of tags put into the page at run time. */
export function themeStyles(): Plugin {
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === themeModule ? `\0${themeModule}` : null),
    load: (id) => (id === `\0${themeModule}` ? themeCss() : null),
  };
}

/** Writes `index.html` again under the name of every further page, so that each address is a file. */
export function pageForEach(names: readonly string[]): Plugin {
  return {
    name: 'page-for-each',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') this.error('the build made no index.html');
        for (const name of names) {
          this.emitFile({ type: 'asset', fileName: `${name}.html`, source: page.source });
        }
      },
    },
  };
}
