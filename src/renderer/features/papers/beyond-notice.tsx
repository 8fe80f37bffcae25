import { useTranslation } from 'react-i18next';
import type { IdentityLevel } from '../../../domain/letter';
import type { Person } from '../../../domain/person';
import type { Revealed } from '../../../domain/revealed';
import { useNameList } from '../../i18n/list-text';
import { Notice } from '../../ui/notice';
import { nameOf } from './consent-check';

interface BeyondNoticeProps {
  readonly beyond: readonly Revealed[];
  readonly identity: IdentityLevel;
  readonly people: readonly Person[];
}

/** Says what a text tells though the chosen level forbids it. */
export function BeyondNotice({ beyond, identity, people }: BeyondNoticeProps) {
  const { t } = useTranslation();
  const nameList = useNameList();
  if (beyond.length === 0) return undefined;
  const names = new Map(people.map((person) => [person.id, nameOf(person)]));
  const told = beyond.map(({ kind, personId }) =>
    t('letters.label.markAbout', { kind: t(`lists.revealed.${kind}`), name: names.get(personId) ?? '' }),
  );
  return (
    <Notice tone="error">
      {t('letters.error.beyond', {
        level: t(`lists.identityLevel.${identity}`),
        what: nameList([...new Set(told)]),
      })}
    </Notice>
  );
}
