import { useLayoutEffect, useRef, useState } from 'react';
import { fetchDocumentSource } from '../api/calls.ts';
import { type Loaded, useLoaded } from '../api/use-loaded.ts';
import { cutOriginal } from './cut-original.ts';

/** The text before cleaning with the piece of it for each clause. */
export type Original = Awaited<ReturnType<typeof fetchOriginal>>;

interface Comparing {
  readonly isOn: boolean;
  readonly toggle: () => void;
  /** Ready with undefined while off. */
  readonly loaded: Loaded<Original | undefined>;
}

/** The original of a document, shown and hidden; fetched only when asked for. The clause that is read keeps its place. */
export function useOriginal(documentId: string): Comparing {
  const [isOn, setOn] = useState(false);
  const held = useRef<Place>(undefined);
  const loaded = useLoaded(isOn ? documentId : '', async (signal) => {
    if (!isOn) return undefined;
    const original = await fetchOriginal(documentId, signal);
    held.current = placeRead();
    return original;
  });
  const isShown = loaded.state === 'ready' && loaded.value !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown moves what is read
  useLayoutEffect(() => {
    if (held.current !== undefined) returnTo(held.current);
    held.current = undefined;
  }, [isOn, isShown]);
  const toggle = () => {
    held.current = placeRead();
    setOn(!isOn);
  };
  return { isOn, toggle, loaded };
}

async function fetchOriginal(documentId: string, signal: AbortSignal) {
  const original = await fetchDocumentSource(documentId, { signal });
  return { ...original, pieces: cutOriginal(original) };
}

/** A clause that the address names comes to stand nearer to the bar than this, in pixels. */
const nearby = 64;

interface Place {
  readonly clause: Element;
  /** Pixels from the top of the window. */
  readonly top: number;
}

/** The clause below the search bar, or the one that runs across its edge; undefined at the head of the document. */
function placeRead(): Place | undefined {
  const edge = document.querySelector('.find-bar')?.getBoundingClientRect().bottom ?? 0;
  const clauses = Array.from(document.querySelectorAll('.reader-clause'));
  const places = clauses.map((clause) => ({ clause, top: clause.getBoundingClientRect().top }));
  return places.findLast(({ top }) => top <= edge + nearby);
}

function returnTo({ clause, top }: Place): void {
  scrollBy({ top: clause.getBoundingClientRect().top - top, behavior: 'instant' });
}
