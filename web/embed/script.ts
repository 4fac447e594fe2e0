// Served as `/embed.js`; one tag on another site: <script src="https://the-service/embed.js" async></script>
import { embedOptions } from './options.ts';
import { placeWidget, widgetName } from './widget.ts';

// Known only while the script itself runs, not in what it starts.
const tag = document.currentScript;

function start(): void {
  // A page may hold the tag twice.
  if (!(tag instanceof HTMLScriptElement) || document.querySelector(widgetName) !== null) return;
  placeWidget(embedOptions({ src: tag.src, language: document.documentElement.lang }));
}

if (document.body === null) document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
