import { useWords } from '../language/use-words.ts';
import { type Appearance, preferences } from '../state/preferences.ts';
import { useShared } from '../state/shared-value.ts';
import { Link } from './link.tsx';
import { type Page, pages } from './pages.ts';
import { ScopeFields } from './scope-fields.tsx';
import { shellWords } from './words.ts';

const appearances: readonly Appearance[] = ['auto', 'light', 'dark'];

/** Name, navigation, and what holds on every page: city, day, language, appearance. */
export function Header({ current }: { readonly current: Page | undefined }) {
  const words = useWords(shellWords);
  const chosen = useShared(preferences);
  return (
    <header className="header">
      <Link className="brand" href="/" lang="zh-CN">
        <span className="seal" aria-hidden="true">
          策
        </span>
        <span>
          知策
          <small>{words.motto}</small>
        </span>
      </Link>
      <nav aria-label={words.pages}>
        {pages.map((page) => (
          <Link key={page.path} href={page.path} aria-current={page === current ? 'page' : undefined}>
            {page.name[chosen.language]}
          </Link>
        ))}
      </nav>
      <ScopeFields />
      <div className="preferences">
        <select
          aria-label={words.appearance}
          value={chosen.appearance}
          onChange={(event) => {
            const appearance = appearances.find((name) => name === event.target.value) ?? 'auto';
            preferences.set({ ...chosen, appearance });
          }}
        >
          {appearances.map((name) => (
            <option key={name} value={name}>
              {words.appearances[name]}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="quiet"
          lang={words.languageCode}
          onClick={() => preferences.set({ ...chosen, language: chosen.language === 'en' ? 'zh' : 'en' })}
        >
          {words.language}
        </button>
      </div>
    </header>
  );
}
