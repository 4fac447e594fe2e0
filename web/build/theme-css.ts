import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs';
import { Button, ConfigProvider, theme } from 'antd';
import { createElement, Fragment } from 'react';
import { renderToString } from 'react-dom/server';
import { appearanceTokens, themeKey } from '../theme.ts';

/** Every component of Ant Design that a page uses, once: what is not rendered here has no style. A new one is one line. */
const specimens = createElement(Fragment, null, createElement(Button));

const variableBlock = new RegExp(`(\\.${themeKey}[^{}]*)\\{([^{}]*)\\}`, 'g');

/**
 * The styles of Ant Design's components as one style sheet: the light appearance, then the variables that differ in the
 * dark one, under `:root[data-appearance="dark"]`.
 */
export function themeCss(): string {
  const light = stylesOf('light');
  const lightBlocks = variableBlocks(light);
  const dark = [...variableBlocks(stylesOf('dark'))].map(([selector, declarations]) => {
    const same = new Set(lightBlocks.get(selector));
    const changed = declarations.filter((declaration) => !same.has(declaration));
    return changed.length === 0 ? '' : `:root[data-appearance="dark"] ${selector}{${changed.join(';')}}\n`;
  });
  return `${light}\n${dark.join('')}`;
}

function stylesOf(appearance: keyof typeof appearanceTokens): string {
  const cache = createCache();
  const algorithm = appearance === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm;
  const token = appearanceTokens[appearance];
  renderToString(
    createElement(
      StyleProvider,
      { cache },
      createElement(
        ConfigProvider,
        { theme: { hashed: false, cssVar: { key: themeKey }, token, algorithm } },
        specimens,
      ),
    ),
  );
  return extractStyle(cache, true);
}

/** Declarations by selector; blocks of the same selector joined. */
function variableBlocks(css: string): Map<string, readonly string[]> {
  const blocks = new Map<string, readonly string[]>();
  for (const [, selector = '', body = ''] of css.matchAll(variableBlock)) {
    const declarations = body.split(';').filter((declaration) => declaration !== '');
    blocks.set(selector, [...(blocks.get(selector) ?? []), ...declarations]);
  }
  return blocks;
}
