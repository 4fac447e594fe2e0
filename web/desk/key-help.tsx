import { useWords } from '../language/use-words.ts';
import { deskWords } from './words.ts';

/** The line that names the keys. */
export function KeyHelp() {
  const words = useWords(deskWords);
  return (
    <p id="desk-keys" className="desk-keys muted">
      <span className="unseen">{words.keysTitle}：</span>
      {words.keys.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (key === '–' ? key : <kbd key={key}>{key}</kbd>))} {does}
        </span>
      ))}
    </p>
  );
}
