import type { ClauseResponse } from '#core/contract/documents.ts';
import { useWords } from '../language/use-words.ts';
import { componentWords } from './words.ts';

/** Who answers for a clause, by role; nothing when it names nobody. */
export function ResponsibleUnits({ responsible }: Pick<ClauseResponse, 'responsible'>) {
  const words = useWords(componentWords);
  if (responsible.length === 0) return null;
  return (
    <dl className="responsible">
      <dt>{words.responsible}</dt>
      {responsible.map(({ role, units, start }) => (
        <dd key={start}>
          <span className="muted">{words.roles[role]}</span> {units.join('、')}
        </dd>
      ))}
    </dl>
  );
}
