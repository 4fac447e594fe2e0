// Runs before the first paint, so that a dark page is never seen white; state/preferences.ts does the rest.
try {
  const { appearance, language } = JSON.parse(localStorage.getItem('zhice.preferences') || '{}');
  const dark =
    appearance === 'dark' || (appearance !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.appearance = dark ? 'dark' : 'light';
  if (language === 'en') document.documentElement.lang = 'en';
} catch {
  document.documentElement.dataset.appearance = 'light';
}
