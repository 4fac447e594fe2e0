import 'virtual:ant-design.css';
import '../styles/colours.css';
import '../styles/base.css';
import '../styles/shell.css';
import '../styles/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { EmbeddedAsker } from './embedded-asker.tsx';
import { closeOnEscape, openLinksOutside } from './frame-manners.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
closeOnEscape();
openLinksOutside();
createRoot(root).render(
  <StrictMode>
    <EmbeddedAsker />
  </StrictMode>,
);
