import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PaperSubjects } from '../../../contract/papers';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';

/** Whom a paper is about, as they stand now: a consent that is withdrawn is seen at once. */
export function useSubjects(people: readonly PersonId[]): PaperSubjects | undefined {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['paper', 'subjects', people],
    queryFn: () => vault.call('paper.subjects', { people }),
    placeholderData: keepPreviousData,
  });
  return data?.ok === true ? data.value : undefined;
}
