import type { Citation } from '#core/contract/ask.ts';
import { AnswerMarkdown } from '../components/answer-markdown.tsx';
import { CopyButton } from '../components/copy-button.tsx';
import { FaultNotice } from '../components/fault-notice.tsx';
import { useWords } from '../language/use-words.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import { AnswerView } from './answer-view.tsx';
import { type Turn, textWithSources } from './conversation.ts';
import { FeedbackForm } from './feedback.tsx';
import type { Progress } from './use-asking.ts';
import { askWords } from './words.ts';

interface Props {
  readonly turn: Turn;
  readonly progress: Progress | undefined;
  readonly source: Citation | undefined;
  readonly onSource: (citation: Citation) => void;
  /** Asks on; undefined for turns that have another after them. */
  readonly onAsk: ((question: string) => void) | undefined;
  readonly onAgain: () => void;
}

/** A question and what came of it. */
export function TurnView({ turn, progress, source, onSource, onAsk, onAgain }: Props) {
  const words = useWords(askWords);
  const { question, answer, scope } = turn;
  const scoped = words.forScope(scope.region ?? '', scope.asOf ?? '');
  return (
    <article className="turn" aria-label={question}>
      <h2 className="unseen">{words.asked}</h2>
      <div className="question">
        <p>{question}</p>
        {scoped === '' ? null : <small className="muted">{scoped}</small>}
      </div>
      <h2 className="unseen">{words.answered}</h2>
      {answer === undefined ? (
        <Waiting progress={progress} onSource={onSource} onAgain={onAgain} />
      ) : (
        <PartBoundary>
          <AnswerView answer={answer} asOf={scope.asOf} source={source} onSource={onSource} onAsk={onAsk} />
          <FollowUps questions={answer.followUps} onAsk={onAsk} />
          <div className="answer-tools screen-only">
            <CopyButton label={words.copy} text={() => textWithSources(turn)} />
            <button type="button" className="quiet" onClick={() => print()}>
              {words.print}
            </button>
            <FeedbackForm turn={turn} />
          </div>
        </PartBoundary>
      )}
    </article>
  );
}

function Waiting({ progress, onSource, onAgain }: Pick<Props, 'progress' | 'onSource' | 'onAgain'>) {
  const words = useWords(askWords);
  if (progress?.state === 'failed') return <FaultNotice fault={progress.fault} onRetry={onAgain} />;
  if (progress?.state === 'coming' && progress.text !== '') {
    return (
      <div className="answer" aria-busy="true">
        <AnswerMarkdown text={progress.text} citations={progress.citations} onMarker={onSource} />
      </div>
    );
  }
  if (progress?.state === 'coming') return <p className="muted thinking">{words.thinking}</p>;
  return (
    <p className="stopped">
      {words.stopped}{' '}
      <button type="button" onClick={onAgain}>
        {words.askAgain}
      </button>
    </p>
  );
}

function FollowUps({ questions, onAsk }: { readonly questions: readonly string[] } & Pick<Props, 'onAsk'>) {
  const words = useWords(askWords);
  if (onAsk === undefined || questions.length === 0) return null;
  return (
    <nav className="follow-ups screen-only" aria-label={words.followUps}>
      <h3>{words.followUps}</h3>
      <ul>
        {questions.map((question) => (
          <li key={question}>
            <button type="button" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
