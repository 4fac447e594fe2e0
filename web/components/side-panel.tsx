import { type ReactNode, useCallback, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { useWords } from '../language/use-words.ts';
import { componentWords } from './words.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const wide = matchMedia('(min-width: 68rem)');

/** Whether there is room for a panel beside the content. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      wide.addEventListener('change', listener);
      return () => wide.removeEventListener('change', listener);
    },
    () => wide.matches,
  );
}

/**
 * Something to look at beside the content: a panel where there is room, else a drawer over it. Takes the focus when it
 * opens; Esc and the button close it, and the focus goes back to what opened it.
 */
export function SidePanel(props: Props) {
  return useWide() ? <Aside {...props} /> : <Drawer {...props} />;
}

function Aside({ title, onClose, children }: Props) {
  const words = useWords(componentWords);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const remember = useFocusBack();
  // A new title means that something else was opened.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (panel.current?.contains(document.activeElement) !== true) remember(document.activeElement);
    heading.current?.focus({ preventScroll: true });
  }, [title, remember]);
  return (
    <aside
      ref={panel}
      className="side-panel screen-only"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton label={words.close} onClose={onClose} />
      </header>
      {children}
    </aside>
  );
}

/** A drawer is a modal dialog of the browser, which keeps the focus inside and closes on Esc. */
function Drawer({ title, onClose, children }: Props) {
  const words = useWords(componentWords);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const remember = useFocusBack();
  useEffect(() => {
    if (dialog.current === null || dialog.current.open) return;
    remember(document.activeElement);
    dialog.current.showModal();
  }, [remember]);
  return (
    <dialog ref={dialog} className="drawer screen-only" aria-labelledby={id} onClose={onClose}>
      <header>
        <h2 id={id}>{title}</h2>
        <CloseButton label={words.close} onClose={onClose} />
      </header>
      {children}
    </dialog>
  );
}

function CloseButton({ label, onClose }: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button type="button" className="quiet" onClick={onClose}>
      {label}
    </button>
  );
}

/** Gives the focus back to what was remembered when the panel goes. */
function useFocusBack(): (opener: Element | null) => void {
  const opener = useRef<Element>(null);
  useEffect(
    () => () => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    },
    [],
  );
  return useCallback((element) => {
    opener.current = element;
  }, []);
}
