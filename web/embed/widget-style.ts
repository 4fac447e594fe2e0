/**
 * The whole style of the button and the panel around the frame. Sizes are in px: the other page may have changed
 * what 1rem is. `!important` on the host is what wins over an `!important` of the page.
 */
export const widgetStyle = `
:host {
  all: initial !important;
  color-scheme: light dark !important;
  --card: light-dark(#ffffff, #1c1f23);
  --ink: light-dark(#1f2429, #e9e7e2);
  --line: light-dark(#8a939b, #6b747d);
  --accent: light-dark(#1b5872, #8ac6e4);
  --on-accent: light-dark(#ffffff, #10212b);
  font: 16px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif !important;
}
[hidden] { display: none !important; }
button { font: inherit; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.opener {
  position: fixed;
  right: 16px;
  bottom: 16px;
  z-index: 2147483000;
  min-height: 48px;
  padding: 0 20px;
  border: 2px solid var(--card);
  border-radius: 24px;
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  box-shadow: 0 2px 12px rgb(0 0 0 / 30%);
}
.panel {
  position: fixed;
  right: 16px;
  bottom: 16px;
  z-index: 2147483000;
  display: flex;
  flex-direction: column;
  width: min(440px, 100vw - 32px);
  height: min(720px, 100vh - 32px);
  overflow: hidden;
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--card);
  color: var(--ink);
  box-shadow: 0 4px 32px rgb(0 0 0 / 30%);
}
.head {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 4px 12px;
  padding: 8px 8px 8px 16px;
  border-bottom: 1px solid var(--line);
}
.head strong { flex: 1; white-space: nowrap; }
.head a { padding: 4px 0; color: var(--accent); font-size: 14px; }
.closer {
  min-height: 36px;
  padding: 0 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
  color: var(--ink);
}
iframe { flex: 1; width: 100%; border: 0; }
@media (max-width: 480px) {
  .panel { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
}
@media print { .opener, .panel { display: none; } }
`;
