import { useMemo } from 'react';
import { fetchRules } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import { preferences } from '../state/preferences.ts';
import { scope } from '../state/scope.ts';
import { useShared } from '../state/shared-value.ts';
import { matchBenefits } from './match-benefits.ts';
import { optionsOf } from './options.ts';
import { useLookUp } from './use-look-up.ts';

const mostBenefits = 3;

/**
 * The results, and the question they are for: those of the former question until the service has answered the new one, so
 * that nothing jumps in between; benefits alone when the service is away.
 */
export function useOptions(question: string) {
  const { language } = useShared(preferences);
  const scoped = useShared(scope);
  const { region } = scoped;
  const rules = useLoaded('rules', (signal) => fetchRules({ signal }));
  const { found, fault, coming, retry } = useLookUp(question, scoped);
  const entries = rules.state === 'ready' ? rules.value : undefined;
  const asked =
    question === '' ? undefined : (found?.question ?? (fault === undefined ? undefined : question));
  const options = useMemo(() => {
    if (asked === undefined) return [];
    const held = (entries ?? []).filter(({ document }) => region === undefined || document.region === region);
    const worked = found?.answer?.calculation?.ruleId;
    const benefits = matchBenefits(held, asked, mostBenefits + 1).filter(({ id }) => id !== worked);
    return optionsOf(
      { answer: found?.answer, benefits: benefits.slice(0, mostBenefits), hits: found?.hits ?? [] },
      language,
    );
  }, [entries, found, asked, region, language]);
  return { options, asked, fault, coming, retry };
}
