import './ask.css';
import '../components/components.css';
import { useEffect, useRef, useState } from 'react';
import type { Citation } from '#core/contract/ask.ts';
import { ClausePanel, type ClauseTarget } from '../components/clause-panel.tsx';
import { SidePanel, useWide } from '../components/side-panel.tsx';
import { useWords } from '../language/use-words.ts';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { AskBox } from './ask-box.tsx';
import { type Conversation, type Turn, unansweredTurn } from './conversation.ts';
import { ConversationList } from './conversation-list.tsx';
import { TurnView } from './turn-view.tsx';
import { answerTurn, ask, stopAnswer, useProgress } from './use-asking.ts';
import { conversations, useConversations } from './use-conversations.ts';
import { Welcome } from './welcome.tsx';
import { askWords } from './words.ts';

/** What stands open beside the conversation. */
interface Opened {
  readonly title: string;
  readonly target: ClauseTarget;
  readonly asOf: string | undefined;
  readonly citation?: Citation;
}

/** The page `/`: ask, read the answer, open its sources, ask on. */
export default function AskPage() {
  const words = useWords(askWords);
  const wide = useWide();
  const scoped = useShared(scope);
  const { open } = useConversations();
  const [listOpen, setListOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const progress = useProgress();
  const waiting = open === undefined ? undefined : unansweredTurn(open);
  const busy = waiting !== undefined && progress[waiting.id]?.state === 'coming';
  useResumed(open);

  const submit = (question: string) => conversations.open(ask(open?.id, question, scoped));
  const openSource = (turn: Turn, citation: Citation) => {
    const { clauseId, start, end, marker, label } = citation;
    const target = { clauseId, span: { start, end } };
    setOpened({ title: `〔${marker}〕${label}`, target, asOf: turn.scope.asOf, citation });
  };

  return (
    <div className={`ask${opened === undefined ? '' : ' with-panel'}`}>
      {wide ? (
        <nav className="rail screen-only" aria-label={words.conversations}>
          <ConversationList
            onChosen={() => {
              setOpened(undefined);
              field.current?.focus();
            }}
          />
        </nav>
      ) : null}
      <div className="ask-column">
        {wide ? null : (
          <button type="button" className="quiet screen-only open-list" onClick={() => setListOpen(true)}>
            {words.conversations}
          </button>
        )}
        {open === undefined ? (
          <Welcome onAsk={submit} />
        ) : (
          <Turns
            conversation={open}
            source={opened?.citation}
            onSource={openSource}
            onAsk={busy ? undefined : submit}
          />
        )}
        <AskBox
          field={field}
          busy={busy}
          onAsk={submit}
          onStop={() => {
            if (waiting !== undefined) stopAnswer(waiting.id);
          }}
        />
        <p className="muted disclaimer">{words.disclaimer}</p>
      </div>
      {opened === undefined ? null : (
        <SidePanel title={opened.title} onClose={() => setOpened(undefined)}>
          <ClausePanel
            target={opened.target}
            asOf={opened.asOf}
            onOpen={(target) =>
              setOpened({ title: target.label ?? target.clauseId, target, asOf: opened.asOf })
            }
          />
        </SidePanel>
      )}
      {listOpen && !wide ? (
        <SidePanel title={words.conversations} onClose={() => setListOpen(false)}>
          <ConversationList onChosen={() => setListOpen(false)} />
        </SidePanel>
      ) : null}
    </div>
  );
}

interface TurnsProps {
  readonly conversation: Conversation;
  readonly source: Citation | undefined;
  readonly onSource: (turn: Turn, citation: Citation) => void;
  readonly onAsk: ((question: string) => void) | undefined;
}

function Turns({ conversation, source, onSource, onAsk }: TurnsProps) {
  const words = useWords(askWords);
  const progress = useProgress();
  const { turns, title, id } = conversation;
  const last = turns.at(-1);
  const end = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question comes into sight, and so does its answer
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'start' });
  }, [last?.id, id]);
  return (
    <section className="turns" aria-label={words.conversation}>
      <h1 className="unseen">{title}</h1>
      {turns.map((turn) => (
        <div key={turn.id} ref={turn === last ? end : undefined} className={placeOf(turn, turns)}>
          <TurnView
            turn={turn}
            progress={progress[turn.id]}
            source={source}
            onSource={(citation) => onSource(turn, citation)}
            onAsk={turn === last ? onAsk : undefined}
            onAgain={() => void answerTurn(id, turn)}
          />
        </div>
      ))}
      <Announcement turn={last} />
    </section>
  );
}

function placeOf(turn: Turn, turns: readonly Turn[]): string {
  return turn === turns.at(-1) && turns.length > 1 ? 'turn-place latest-turn' : 'turn-place';
}

/** Tells a screen reader the answer once, when it is whole; what was there when the page came is not told. */
function Announcement({ turn }: { readonly turn: Turn | undefined }) {
  const words = useWords(askWords);
  const there = useRef(turn?.answer === undefined ? undefined : turn.id);
  const fresh = turn?.answer !== undefined && there.current !== turn.id;
  return (
    <div role="status" className="unseen">
      {fresh ? `${words.answered}：${turn.answer.spoken}` : ''}
    </div>
  );
}

/** Asks again what the page was left with: a question whose answer did not come before the page was loaded anew. */
function useResumed(open: Conversation | undefined): void {
  const resumed = useRef(new Set<string>());
  useEffect(() => {
    if (open === undefined || resumed.current.has(open.id)) return;
    resumed.current.add(open.id);
    const turn = unansweredTurn(open);
    if (turn !== undefined) void answerTurn(open.id, turn);
  }, [open]);
}
