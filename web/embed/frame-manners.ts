import { closeMessage } from './options.ts';

/** Esc asks the page around the frame to close it, unless it closes something in here first. */
export function closeOnEscape(): void {
  // Before the page's own handlers: after them, what they closed is no longer to be seen.
  addEventListener(
    'keydown',
    (event) => {
      const inner = document.querySelector('.side-panel, dialog[open]') !== null;
      if (event.key !== 'Escape' || event.isComposing || inner) return;
      // Says nothing but that; whoever frames the page may hear it.
      parent.postMessage(closeMessage, '*');
    },
    { capture: true },
  );
}

/** Links lead to pages that do not fit into the frame, so they open beside it. */
export function openLinksOutside(): void {
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || link.origin !== location.origin || event.button !== 0) return;
      event.preventDefault();
      open(link.href, '_blank', 'noopener');
    },
    { capture: true },
  );
}
