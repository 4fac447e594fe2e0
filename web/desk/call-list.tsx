import { useWords } from '../language/use-words.ts';
import { clearCalls, useDayCalls } from './use-day-calls.ts';
import { deskWords } from './words.ts';

/** The calls of today; a press on one asks it again. */
export function CallList({ onAgain }: { readonly onAgain: (question: string) => void }) {
  const words = useWords(deskWords);
  const calls = useDayCalls();
  return (
    <section className="desk-calls screen-only" aria-labelledby="desk-calls-title">
      <header>
        <h2 id="desk-calls-title">{words.calls}</h2>
        {calls.length === 0 ? null : (
          <button type="button" className="quiet" onClick={clearCalls}>
            {words.clearCalls}
          </button>
        )}
      </header>
      {calls.length === 0 ? <p className="muted">{words.noCalls}</p> : null}
      <ul>
        {calls.map(({ time, question, sentence }) => (
          <li key={`${time} ${question}`}>
            <button type="button" onClick={() => onAgain(question)}>
              <time>{time}</time> <b lang="zh-CN">{question}</b>
              <small className="muted" lang="zh-CN">
                {sentence}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
