import '../components/components.css';
import '../benefits/benefits.css';
import './desk.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Calculation } from '#core/contract/calculation.ts';
import { clauseCopy } from '../components/clause-article.tsx';
import { copyText } from '../components/copy-text.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { useWords } from '../language/use-words.ts';
import { PartBoundary } from '../shell/part-boundary.tsx';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { CallList } from './call-list.tsx';
import { ClauseSide } from './clause-side.tsx';
import { KeyHelp } from './key-help.tsx';
import { type DeskOption, type DeskSource, sentenceOf } from './options.ts';
import { Reading } from './reading.tsx';
import { type PressedKey, readingAct } from './reading-key.ts';
import { type BoxOption, SearchBox } from './search-box.tsx';
import { useClause } from './use-clause.ts';
import { noteCall, useDayCalls } from './use-day-calls.ts';
import { useOptions } from './use-options.ts';
import { deskWords } from './words.ts';

/** What was done since an option was chosen: another of its sources, a figure that was worked out. */
interface Since {
  readonly key: string;
  readonly source?: DeskSource;
  readonly sentence?: string;
}

/** The page `/desk`: for a clerk with a caller on the line. */
export default function DeskPage() {
  const words = useWords(deskWords);
  const scoped = useShared(scope);
  const box = useRef<HTMLInputElement>(null);
  const reading = useRef<HTMLElement>(null);
  const calculator = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [question, setQuestion] = useState('');
  const [chosen, setChosen] = useState(0);
  const [since, setSince] = useState<Since>();
  const [said, setSaid] = useState({ found: '', copied: '' });
  // Enter was pressed before the results of the last key were there.
  const hurried = useRef(false);
  const calls = useDayCalls();
  const { options, asked, fault, coming, retry } = useOptions(question);
  const option = options[Math.min(chosen, options.length - 1)];
  const key = `${asked} ${option?.id} ${JSON.stringify(scoped)}`;
  const now = since?.key === key ? since : { key };
  const sentence = now.sentence ?? option?.sentence ?? '';
  const source = now.source ?? option?.source;
  const clause = useClause(source?.clauseId, scoped.asOf);

  useEffect(() => box.current?.focus(), []);
  useAnnounced(asked === undefined || coming ? undefined : options, (found) =>
    setSaid(({ copied }) => ({ found, copied })),
  );

  const type = (typed: string, composing: boolean) => {
    setText(typed);
    hurried.current = false;
    if (composing) return;
    setQuestion(typed.trim());
    setChosen(0);
    setSaid({ found: '', copied: '' });
  };
  const ask = (asked: string) => {
    type(asked, false);
    box.current?.focus();
  };
  const read = () => {
    // The whole reading may be longer than the window; its beginning is what has to be in sight.
    reading.current?.focus({ preventScroll: true });
    reading.current?.firstElementChild?.scrollIntoView({ block: 'nearest' });
  };
  const take = (place: number) => {
    const taken = options[place];
    hurried.current = coming;
    if (coming || taken === undefined || asked === undefined) return;
    setChosen(place);
    noteCall(asked, taken.sentence);
    read();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when what was hurried for is there
  useEffect(() => {
    if (!coming && hurried.current) take(0);
  }, [coming]);
  const copy = async (copied: string, done: string) => {
    // Emptied first, so that copying twice is told twice.
    setSaid({ found: '', copied: '' });
    const worked = await copyText(copied);
    setSaid({ found: '', copied: worked ? done : words.copyFailed });
  };
  const copySentence = () => void copy(sentence, words.sentenceCopied);
  const copyClause = () => {
    if (clause !== undefined) void copy(clauseCopy(clause), words.clauseCopied);
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const done = readingAct(pressedKey(event));
    if (done === undefined) return;
    event.preventDefault();
    switch (done.act) {
      case 'choose':
        return take(done.place);
      case 'step':
        return setChosen((chosen + done.by + options.length) % options.length);
      case 'copy-sentence':
        return copySentence();
      case 'copy-clause':
        return copyClause();
      case 'calculate':
        return calculator.current?.querySelector<HTMLElement>('form :is(input, select, summary)')?.focus();
      case 'back':
        if (isField(event.target)) return read();
        box.current?.focus();
        return box.current?.select();
    }
  };
  const keepResult = (calculation: Calculation) => {
    const worked = sentenceOf(calculation);
    const { sentence: _, ...rest } = now;
    setSince({ ...rest, ...(worked === undefined ? {} : { sentence: worked }) });
    if (worked !== undefined && asked !== undefined) noteCall(asked, worked);
  };

  const past = calls.slice(0, 9).map(
    ({ question: asked, time, sentence: told }): BoxOption => ({
      id: `call ${asked}`,
      kind: 'call',
      title: asked,
      note: `${time} ${told}`,
    }),
  );
  const blank = question === '';
  return (
    <div className="desk">
      <h1 className="unseen">{words.title}</h1>
      <div className="desk-left">
        <SearchBox
          box={box}
          text={text}
          options={blank ? past : options}
          chosen={Math.min(chosen, Math.max(0, (blank ? past : options).length - 1))}
          busy={coming}
          onText={type}
          onChoose={setChosen}
          onTake={(place) => (blank ? ask(past[place]?.title ?? '') : take(place))}
        />
        <p role="status" className="unseen">
          {said.found}
        </p>
        {fault === undefined ? null : <FaultNotice fault={fault} onRetry={retry} />}
      </div>
      {blank || option === undefined ? (
        <p className="desk-nothing muted">
          {blank ? words.empty : coming || fault !== undefined ? '' : words.nothing}
        </p>
      ) : (
        <>
          <section
            ref={reading}
            className="desk-reading"
            tabIndex={-1}
            aria-label={words.reading}
            onKeyDown={press}
          >
            <PartBoundary key={key}>
              <Reading
                option={option}
                sentence={sentence}
                validity={clause?.id === source?.clauseId ? clause?.document.status : undefined}
                said={said.copied}
                asOf={scoped.asOf}
                calculator={calculator}
                onCopySentence={copySentence}
                onCalculated={keepResult}
                onSource={({ clauseId, start, end }) =>
                  setSince({ ...now, source: { clauseId, span: { start, end } } })
                }
                onAdd={(added) => ask(`${asked ?? ''}，${added}`)}
              />
            </PartBoundary>
          </section>
          <aside className="desk-clause" aria-label={words.clauseBeside} onKeyDown={press}>
            {clause === undefined || source === undefined ? null : (
              <ClauseSide clause={clause} source={source} onCopy={copyClause} />
            )}
          </aside>
        </>
      )}
      <div className="desk-foot">
        <KeyHelp />
        <CallList onAgain={ask} />
      </div>
    </div>
  );
}

/** Tells a screen reader what was found, once the typing has come to rest. */
function useAnnounced(options: readonly DeskOption[] | undefined, say: (words: string) => void): void {
  const words = useWords(deskWords);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each list
  useEffect(() => {
    if (options === undefined) return;
    const timer = setTimeout(() => {
      say(options[0] === undefined ? words.nothing : words.found(options.length, options[0].title));
    }, 600);
    return () => clearTimeout(timer);
  }, [options]);
}

function pressedKey(event: KeyboardEvent<HTMLElement>): PressedKey {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target, currentTarget } = event;
  return {
    key,
    modified: ctrlKey || metaKey || altKey || shiftKey || event.nativeEvent.isComposing,
    on: isField(target) ? 'field' : target === currentTarget ? 'reading' : 'button',
  };
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}
