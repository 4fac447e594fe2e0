import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Verdict } from '#core/contract/feedback.ts';
import { sendFeedback } from '../api/calls.ts';
import { faultOf } from '../api/service-error.ts';
import { plainText } from '../components/parse-markdown.ts';
import { useWords } from '../language/use-words.ts';
import type { Turn } from './conversation.ts';
import { askWords } from './words.ts';

type Reason = Exclude<Verdict, 'right'>;

const maxAnswer = 20_000;
const reasons: readonly Reason[] = ['wrong_amount', 'wrong_clause', 'outdated', 'unclear', 'other'];

/** Says whether an answer is right, and if not, why. */
export function FeedbackForm({ turn }: { readonly turn: Turn }) {
  const words = useWords(askWords);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly done: boolean }>();

  const send = async (verdict: Verdict, comment = '') => {
    const written = comment.trim();
    try {
      const { warnings } = await sendFeedback({
        question: turn.question,
        ...(turn.answer === undefined ? {} : { answer: plainText(turn.answer.text).slice(0, maxAnswer) }),
        verdict,
        ...(written === '' ? {} : { comment: written }),
      });
      setSaid({ text: [words.thanks, ...warnings.map(({ text }) => text)].join(''), done: true });
    } catch (error) {
      const { kind, status, message } = faultOf(error);
      const without = kind === 'missing' || status === 404 || status === 405;
      setSaid({ text: without ? words.noFeedback : message, done: without });
    }
  };

  return (
    <div className="feedback screen-only">
      {said?.done === true ? null : (
        <p>
          <span className="muted">{words.feedback}</span>
          <button type="button" className="quiet" onClick={() => void send('right')}>
            {words.right}
          </button>
          <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.wrong}
          </button>
        </p>
      )}
      {open && said?.done !== true ? <ReasonForm onSend={send} /> : null}
      <p role="status" className="muted">
        {said?.text}
      </p>
    </div>
  );
}

function ReasonForm({ onSend }: { readonly onSend: (reason: Reason, comment: string) => Promise<void> }) {
  const words = useWords(askWords);
  const [reason, setReason] = useState<Reason>();
  const [comment, setComment] = useState('');
  const [sending, setSending] = useState(false);
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason === undefined || sending) return;
        setSending(true);
        void onSend(reason, comment).finally(() => setSending(false));
      }}
    >
      <fieldset className="choices">
        <legend>{words.reason}</legend>
        {reasons.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={reason === one} onChange={() => setReason(one)} />
            {words.reasons[one]}
          </label>
        ))}
      </fieldset>
      <label className="comment">
        {words.comment}
        <textarea
          rows={2}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
      <Button htmlType="submit" disabled={reason === undefined || sending}>
        {words.submit}
      </Button>
    </form>
  );
}
