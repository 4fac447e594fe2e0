import { useWords } from '../language/use-words.ts';
import { scope } from '../state/scope.ts';
import { scopeOf } from '../state/scope-of.ts';
import { useShared } from '../state/shared-value.ts';
import { type BenefitFilter, benefitKinds } from './filter.ts';
import { benefitsWords } from './words.ts';

interface Props {
  readonly filter: BenefitFilter;
  readonly roles: readonly string[];
  readonly cities: readonly string[];
  readonly onFilter: (filter: BenefitFilter) => void;
}

/** What to show of the catalogue. The city is the one in the head of the page, so that both always agree. */
export function FilterFields({ filter, roles, cities, onFilter }: Props) {
  const words = useWords(benefitsWords);
  const { region = '', asOf = '' } = useShared(scope);
  const chooseCity = (city: string) => scope.set(scopeOf(city, asOf));
  return (
    <search className="benefit-filter screen-only" aria-label={words.filters}>
      <label className="benefit-text">
        <span>{words.text}</span>
        <input
          type="search"
          value={filter.text}
          placeholder={words.textHint}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </label>
      <Choice
        name={words.role}
        every={words.everyRole}
        value={filter.role}
        choices={[...new Set([...roles, ...(filter.role === '' ? [] : [filter.role])])]}
        onChoose={(role) => onFilter({ ...filter, role })}
      />
      <Choice
        name={words.kind}
        every={words.everyKind}
        value={filter.kind}
        choices={benefitKinds}
        nameOf={(kind) => words.kinds[kind]}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
      <Choice
        name={words.city}
        every={words.everyCity}
        value={region}
        choices={[...new Set([...cities, ...(region === '' ? [] : [region])])]}
        onChoose={chooseCity}
      />
      <button
        type="button"
        className="quiet"
        disabled={filter.text === '' && filter.role === '' && filter.kind === '' && region === ''}
        onClick={() => {
          onFilter({ text: '', role: '', kind: '' });
          chooseCity('');
        }}
      >
        {words.reset}
      </button>
    </search>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly every: string;
  readonly value: Value | '';
  readonly choices: readonly Value[];
  readonly nameOf?: (value: Value) => string;
  readonly onChoose: (value: Value | '') => void;
}

function Choice<Value extends string>({ name, every, value, choices, nameOf, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{name}</span>
      <select
        value={value}
        onChange={(event) => onChoose(choices.find((choice) => choice === event.target.value) ?? '')}
      >
        <option value="">{every}</option>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {nameOf?.(choice) ?? choice}
          </option>
        ))}
      </select>
    </label>
  );
}
