import { Button } from 'antd';
import { useId } from 'react';
import type { CatalogueInput } from '#core/contract/catalogue.ts';
import { useWords } from '../language/use-words.ts';
import { entryCount, type FieldTexts, moneyUnits } from './fact-values.ts';
import { componentWords } from './words.ts';

interface FieldProps {
  readonly texts: FieldTexts;
  readonly onChange: (changed: FieldTexts) => void;
  /** What is wrong, and with which field. */
  readonly wrong?: { readonly field: string; readonly message: string } | undefined;
}

/** The field or fields for one fact of a benefit. */
export function FactField({ input, ...props }: FieldProps & { readonly input: CatalogueInput }) {
  switch (input.type) {
    case 'level':
      return <LevelField {...props} name={input.id} label={input.ask} choices={input.choices} />;
    case 'list':
      return <ListField {...props} input={input} />;
    default:
      return <FigureField {...props} name={input.id} label={input.ask} type={input.type} unit={input.unit} />;
  }
}

interface Figure {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly unit: string;
}

function FigureField({ name, label, type, unit, texts, onChange, wrong }: FieldProps & Figure) {
  const words = useWords(componentWords);
  const id = useId();
  const invalid = wrong?.field === name;
  return (
    <div className="fact">
      <label htmlFor={id}>{label}</label>
      <div className="fact-entry">
        <input
          id={id}
          value={texts[name] ?? ''}
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          aria-invalid={invalid}
          aria-describedby={invalid ? `${id}-wrong` : undefined}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
        {type === 'money' ? (
          <select
            aria-label={words.unitOf(label)}
            value={texts[`${name}.unit`] ?? '元'}
            onChange={(event) => onChange({ [`${name}.unit`]: event.target.value })}
          >
            {moneyUnits.map((moneyUnit) => (
              <option key={moneyUnit} value={moneyUnit}>
                {moneyUnit === '元' ? words.yuan : words.tenThousandYuan}
              </option>
            ))}
          </select>
        ) : (
          <span className="muted">{unit}</span>
        )}
      </div>
      {invalid ? (
        <p id={`${id}-wrong`} className="fact-wrong" role="alert">
          {wrong.message}
        </p>
      ) : null}
    </div>
  );
}

function LevelField({
  name,
  label,
  choices,
  texts,
  onChange,
}: FieldProps & { readonly name: string; readonly label: string; readonly choices: readonly string[] }) {
  return (
    <fieldset className="fact choices">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            checked={texts[name] === choice}
            onChange={() => onChange({ [name]: choice })}
          />
          {choice}
        </label>
      ))}
    </fieldset>
  );
}

function ListField({
  input: { id, ask, item },
  texts,
  onChange,
  wrong,
}: FieldProps & { readonly input: Extract<CatalogueInput, { type: 'list' }> }) {
  const words = useWords(componentWords);
  const count = entryCount(texts, id);
  const first = item[0];
  return (
    <fieldset className="fact">
      <legend>{ask}</legend>
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no other name than its place
        <fieldset key={place} className="fact-list-entry">
          <legend>{words.entry(place + 1)}</legend>
          {item.map((part) => (
            <FigureField
              key={part.id}
              {...part}
              name={`${id}[${place}].${part.id}`}
              texts={texts}
              onChange={onChange}
              wrong={wrong}
            />
          ))}
        </fieldset>
      ))}
      {first === undefined ? null : (
        <Button size="small" onClick={() => onChange({ [`${id}[${count}].${first.id}`]: '' })}>
          {words.addEntry}
        </Button>
      )}
    </fieldset>
  );
}
