import { useQuery } from '@tanstack/react-query';
import { NO_HABITS, type ReadingHabits } from '../../../domain/reading';
import { useVault } from '../../vault-client/use-vault';

interface KeptHabits {
  readonly habits: ReadingHabits;
  readonly keep: (habits: ReadingHabits) => void;
}

/** Bookmarks and text size, as they are sealed in the vault. */
export function useHabits(): KeptHabits {
  const vault = useVault();
  const { data } = useQuery({ queryKey: ['reading'], queryFn: () => vault.call('reading.load', {}) });
  return {
    habits: data?.ok === true ? data.value : NO_HABITS,
    keep: ({ bookmarks, size }) => {
      void vault.call('reading.save', { bookmarks: [...bookmarks], size });
    },
  };
}
