import { useQuery } from '@tanstack/react-query';
import type { DesktopSettings } from '../../contract/desktop-calls';
import { desktop } from './desktop';

/** What is remembered outside the vault; undefined until it is known. */
export function useSettings(): DesktopSettings | undefined {
  const { data } = useQuery({ queryKey: ['settings'], queryFn: () => desktop.call('settings.read', {}) });
  return data;
}
