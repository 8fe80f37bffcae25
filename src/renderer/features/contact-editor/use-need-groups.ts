import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NEED_GROUPS, type NeedCode, type NeedGroup } from '../../../domain/needs';
import { toSearchText } from '../../../domain/text';
import type { ComboGroup } from '../../ui/combo-options';
import { useVault } from '../../vault-client/use-vault';

/** From how many of the people changed last the needs used lately are taken. */
const PEOPLE_LOOKED_AT = 50;
const RECENT_LIMIT = 6;

/** The needs that may be chosen: those used lately, then group by group; narrowed down to what was typed. */
export function useNeedGroups(
  query: string,
  chosen: readonly (NeedCode | undefined)[],
): readonly ComboGroup[] {
  const { t } = useTranslation();
  const recent = useRecentNeeds();
  const wanted = toSearchText(query);
  const toOptions = (codes: readonly NeedCode[], prefix = '') =>
    codes
      .filter((code) => !chosen.includes(code))
      .map((code) => ({ key: `${prefix}${code}`, label: t(`codes.need.${code}`), note: code }))
      .filter(({ label, note }) => toSearchText(`${label} ${note}`).includes(wanted));
  const isRecent = (code: NeedCode) => recent.includes(code);
  const groups = (Object.keys(NEED_GROUPS) as NeedGroup[]).map((group) => ({
    title: t(`codes.need.${group}`),
    options: toOptions(NEED_GROUPS[group].filter((code) => !isRecent(code))),
  }));
  return [{ title: t('sections.label.recent'), options: toOptions(recent) }, ...groups].filter(
    ({ options }) => options.length > 0,
  );
}

// The people changed last say what one works on; nothing more has to be kept for it.
function useRecentNeeds(): readonly NeedCode[] {
  const vault = useVault();
  const { data: page } = useQuery({
    queryKey: ['people', 'recent-needs'],
    queryFn: () => vault.call('people.page', { query: '', offset: 0, limit: PEOPLE_LOOKED_AT }),
  });
  if (page?.ok !== true) return [];
  return [...new Set(page.value.rows.flatMap(({ needs }) => needs))].slice(0, RECENT_LIMIT);
}
