import { useWords } from '../language/use-words.ts';

const words = {
  zh: { title: '建设中', text: '这个页面还在做，请先用“问政策”。' },
  en: { title: 'Under construction', text: 'This page is being made. Please use “Ask” meanwhile.' },
};

/** Stands in for a page that is not made yet. */
export function ComingPage() {
  const { title, text } = useWords(words);
  return (
    <div className="plain-page">
      <h1>{title}</h1>
      <p>{text}</p>
    </div>
  );
}
