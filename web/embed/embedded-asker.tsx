import { lazy, Suspense, useEffect } from 'react';
import { useWords } from '../language/use-words.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import { Themed } from '../shell/themed.tsx';
import { shellWords } from '../shell/words.ts';

const AskPage = lazy(() => import('../ask/page.tsx'));

const embedWords = { zh: { name: '问政策' }, en: { name: 'Ask' } };

/** The page `/embed`: the asker alone, for a frame in another site. */
export function EmbeddedAsker() {
  const words = useWords(shellWords);
  const { name } = useWords(embedWords);
  useEffect(() => {
    document.title = `${name} · ${words.product}`;
  }, [name, words]);
  return (
    <Themed>
      <main id="content" aria-label={name}>
        <PartBoundary>
          <Suspense fallback={<p className="plain-page">{words.loading}</p>}>
            <AskPage />
          </Suspense>
        </PartBoundary>
      </main>
    </Themed>
  );
}
