import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { VaultOutputs } from '../../../contract/vault-calls';
import { NO_HABITS, type ReadingHabits } from '../../../domain/reading';
import { ok } from '../../../domain/result';
import { useVault } from '../../vault-client/use-vault';

interface KeptHabits {
  readonly habits: ReadingHabits;
  readonly change: (next: (habits: ReadingHabits) => ReadingHabits) => void;
}

const KEY = ['reading'] as const;

/** Bookmarks and text size, as they are sealed in the vault. A change is shown before it is stored. */
export function useHabits(): KeptHabits {
  const vault = useVault();
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: KEY, queryFn: () => vault.call('reading.load', {}) });
  return {
    habits: habitsIn(data),
    change: (next) => {
      // Of what is known now, not of what was drawn: two changes in a row must not undo each other.
      const { bookmarks, size } = next(habitsIn(queries.getQueryData(KEY)));
      queries.setQueryData(KEY, ok({ bookmarks, size }));
      void vault.call('reading.save', { bookmarks: [...bookmarks], size });
    },
  };
}

function habitsIn(loaded: VaultOutputs['reading.load'] | undefined): ReadingHabits {
  return loaded?.ok === true ? loaded.value : NO_HABITS;
}
