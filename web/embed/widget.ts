import { closeMessage, type EmbedOptions } from './options.ts';
import { widgetStyle } from './widget-style.ts';

/** The element that is put into the other page; all else is inside its shadow root. */
export const widgetName = 'zhice-asker';

/**
 * A button in the corner that opens the asker in a frame. Styles of the page do not reach in, and ours do not reach out; they
 * are a constructed style sheet, which a page's policy against inline styles allows.
 */
export function placeWidget({ origin, page, words }: EmbedOptions): void {
  const host = document.createElement(widgetName);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(widgetStyle);
  root.adoptedStyleSheets = [sheet];

  const opener = element('button', { type: 'button', className: 'opener', lang: words.code });
  opener.textContent = words.open;
  opener.setAttribute('aria-expanded', 'false');
  opener.setAttribute('aria-haspopup', 'dialog');

  const panel = element('div', { className: 'panel', hidden: true, lang: words.code });
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', words.title);
  const frame = element('iframe', { title: words.title, allow: 'clipboard-write' });
  const closer = element('button', { type: 'button', className: 'closer' });
  closer.textContent = words.close;
  panel.append(panelHead({ origin, words, closer }));

  const show = (open: boolean) => {
    // Loaded when it is first wanted: until then the page pays for a button alone.
    if (open && !frame.isConnected) {
      frame.src = page;
      panel.append(frame);
    }
    panel.hidden = !open;
    opener.hidden = open;
    opener.setAttribute('aria-expanded', String(open));
    (open ? frame : opener).focus();
  };
  opener.addEventListener('click', () => show(true));
  closer.addEventListener('click', () => show(false));
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) show(false);
  });
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === frame.contentWindow && from === origin && data === closeMessage && !panel.hidden)
      show(false);
  });

  root.append(opener, panel);
  document.body.append(host);
}

interface HeadParts extends Pick<EmbedOptions, 'origin' | 'words'> {
  readonly closer: HTMLElement;
}

function panelHead({ origin, words, closer }: HeadParts): HTMLElement {
  const head = element('div', { className: 'head' });
  const title = element('strong', {});
  title.textContent = words.title;
  const whole = element('a', { href: `${origin}/`, target: '_blank', rel: 'noopener' });
  whole.textContent = words.whole;
  head.append(title, whole, closer);
  return head;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
