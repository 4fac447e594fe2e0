import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { useWords } from '../language/use-words.ts';
import { deskWords } from './words.ts';

/** A line of the list below the box. */
export interface BoxOption {
  readonly id: string;
  readonly kind: 'answer' | 'benefit' | 'clause' | 'call';
  readonly title: string;
  readonly note: string;
}

interface Props {
  readonly box: Ref<HTMLInputElement>;
  readonly text: string;
  readonly options: readonly BoxOption[];
  /** Place of the option that is shown. */
  readonly chosen: number;
  readonly busy: boolean;
  readonly onText: (text: string, composing: boolean) => void;
  /** Shows an option. */
  readonly onChoose: (place: number) => void;
  /** Goes on with an option: reads it out, or takes the call up again. Enter may come before there are options. */
  readonly onTake: (place: number) => void;
}

/**
 * The one box, a combobox whose list is always in sight. While an option is being chosen with the arrows its number key
 * takes it; else figures are part of what is typed.
 */
export function SearchBox({ box, text, options, chosen, busy, onText, onChoose, onTake }: Props) {
  const words = useWords(deskWords);
  const [choosing, setChoosing] = useState(false);
  const active = choosing ? options[chosen] : undefined;
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Safari ends the composition before it tells of the Enter that ended it; the code 229 gives that Enter away.
    const composing = event.nativeEvent.isComposing || event.keyCode === 229;
    if (composing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const step = !choosing && key === 'ArrowDown' ? 0 : key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) onChoose((chosen + step + options.length) % options.length);
      setChoosing(options.length > 0);
    } else if (key === 'Enter') {
      setChoosing(false);
      onTake(chosen);
    } else if (key === 'Escape') {
      if (!choosing) onText('', false);
      setChoosing(false);
    } else if (choosing && /^[1-9]$/.test(key) && Number(key) <= options.length) {
      setChoosing(false);
      onTake(Number(key) - 1);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="desk-search">
      <label htmlFor="desk-box">{words.box}</label>
      <input
        id="desk-box"
        ref={box}
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls="desk-options"
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : optionId(chosen)}
        aria-describedby="desk-keys"
        value={text}
        placeholder={words.boxHint}
        maxLength={300}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => {
          setChoosing(false);
          onText(
            event.target.value,
            event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing,
          );
        }}
        onCompositionEnd={(event) => onText(event.currentTarget.value, false)}
        onKeyDown={press}
        onBlur={() => setChoosing(false)}
      />
      <div
        id="desk-options"
        role="listbox"
        aria-label={words.results}
        aria-busy={busy}
        className="desk-options"
        // Nothing in the list takes the focus; a press on it must not take it from the box either.
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map((option, place) => (
          <OptionLine
            key={option.id}
            option={option}
            place={place}
            chosen={place === chosen}
            active={option === active}
            onTake={() => onTake(place)}
          />
        ))}
      </div>
    </div>
  );
}

function OptionLine({
  option: { kind, title, note },
  place,
  chosen,
  active,
  onTake,
}: {
  readonly option: BoxOption;
  readonly place: number;
  readonly chosen: boolean;
  readonly active: boolean;
  readonly onTake: () => void;
}) {
  const words = useWords(deskWords);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box has the keys of its list
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the active option
    <div
      ref={line}
      id={optionId(place)}
      role="option"
      aria-selected={chosen}
      className={active ? 'desk-option active' : 'desk-option'}
      onClick={onTake}
    >
      <kbd>{place + 1}</kbd>
      <span className={`desk-kind desk-kind-${kind}`}>{words.kinds[kind]}</span>
      <span className="desk-option-title" lang="zh-CN">
        {title}
      </span>
      <span className="desk-option-note muted" lang="zh-CN">
        {note}
      </span>
    </div>
  );
}

function optionId(place: number): string {
  return `desk-option-${place}`;
}
