import { Suspense, useEffect, useRef } from 'react';
import { useWords } from '../language/use-words.ts';
import { preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';
import { useAddress } from './address.ts';
import { Header } from './header.tsx';
import { Link } from './link.tsx';
import { findPage } from './pages.ts';
import { PartBoundary } from './part-boundary.tsx';
import { Themed } from './themed.tsx';
import { shellWords } from './words.ts';

/** The frame around all pages. */
export function App() {
  return (
    <Themed>
      <Frame />
    </Themed>
  );
}

function Frame() {
  const words = useWords(shellWords);
  const { language } = useShared(preferences);
  const { path } = useAddress();
  const found = findPage(path);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  const name = found?.page.name[language] ?? words.unknownTitle;

  useEffect(() => {
    document.title = `${name} · ${words.product}`;
  }, [name, words]);

  // A reader of the screen hears that the page has changed; the first page is where the browser starts anyway.
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus();
  }, [path]);

  return (
    <>
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <Header current={found?.page} />
      <main id="content" ref={main} tabIndex={-1} aria-label={name}>
        <PartBoundary key={found?.page.path}>
          <Suspense fallback={<p className="plain-page">{words.loading}</p>}>
            {found === undefined ? <UnknownPage /> : <found.page.content id={found.id} />}
          </Suspense>
        </PartBoundary>
      </main>
    </>
  );
}

function UnknownPage() {
  const words = useWords(shellWords);
  return (
    <div className="plain-page">
      <h1>{words.unknownTitle}</h1>
      <p>{words.unknownText}</p>
      <Link href="/">{words.home}</Link>
    </div>
  );
}
