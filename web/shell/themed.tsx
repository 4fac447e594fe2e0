import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { pageTheme } from '../theme.ts';

// Ant Design still writes its variables into the page although the build has them; in a node outside the page they harm
// nothing, and the page's policy, which forbids styles written at run time, has nothing to refuse.
const nowhere = document.createElement('div');

/** Gives Ant Design's components inside it the look of the site. */
export function Themed({ children }: { readonly children: ReactNode }) {
  return (
    <StyleProvider container={nowhere}>
      <ConfigProvider theme={pageTheme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
