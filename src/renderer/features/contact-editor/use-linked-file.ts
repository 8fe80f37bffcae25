import { useQuery } from '@tanstack/react-query';
import type { LinkedFile } from '../../../contract/linked-records';
import type { LinkedId } from '../../../domain/linked-record';
import { useVault } from '../../vault-client/use-vault';

/** The stored record that a form edits; undefined until it is read or if it cannot be. */
export function useLinkedFile(linkedId: LinkedId): LinkedFile | undefined {
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['linked', linkedId],
    queryFn: () => vault.call('linked.open', { linkedId }),
  });
  return file?.ok === true ? file.value : undefined;
}
