import type { ThemeConfig } from 'antd';

/** Class that carries the variables of the theme; the build writes the styles under the same name. */
export const themeKey = 'zhice';

const shared = {
  fontFamily: 'inherit',
  fontSize: 16,
  controlHeight: 40,
  controlHeightSM: 32,
  borderRadius: 8,
  motion: false,
};

/** The two appearances of Ant Design's components; `styles/colours.css` holds the same colours for our own. */
export const appearanceTokens = {
  light: {
    ...shared,
    colorPrimary: '#1b5872',
    colorLink: '#1b5872',
    colorError: '#a8231b',
    colorText: '#1f2429',
    colorTextSecondary: '#525b64',
    colorTextPlaceholder: '#616a73',
    colorBgBase: '#ffffff',
    colorBorder: '#8a939b',
  },
  dark: {
    ...shared,
    colorPrimary: '#2b7395',
    colorLink: '#8ac6e4',
    colorError: '#ff9d8f',
    colorText: '#e9e7e2',
    colorTextSecondary: '#b0b6bd',
    colorTextPlaceholder: '#a3aab2',
    colorBgBase: '#1c1f23',
    colorBorder: '#6b747d',
  },
} as const;

/** The theme in the page. Its styles are a file of the build, so the page's policy can forbid styles written at run time. */
export const pageTheme: ThemeConfig = {
  zeroRuntime: true,
  hashed: false,
  cssVar: { key: themeKey },
  token: appearanceTokens.light,
};
