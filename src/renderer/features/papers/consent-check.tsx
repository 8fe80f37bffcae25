import { useTranslation } from 'react-i18next';
import { consentFor, type ConsentUse } from '../../../domain/consent';
import type { Person, PersonId } from '../../../domain/person';
import { clearanceOf, isVitalInterestOpen, outOfReach } from '../../../domain/vital-interest';
import { useListText, useNameList } from '../../i18n/list-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useShownCount } from '../../ui/use-shown-count';

interface ConsentCheckProps {
  readonly people: readonly Person[];
  readonly use: ConsentUse;
  /** Why it may be done for people who cannot be asked, as far as somebody wrote it. */
  readonly vitalInterest?: string | undefined;
  /** Missing where nobody can be left out. */
  readonly onLeaveOut?: ((personId: PersonId) => void) | undefined;
}

/** Says who has not consented to it, and what those who have want to be withheld. */
export function ConsentCheck({ people, use, vitalInterest, onLeaveOut }: ConsentCheckProps) {
  const { t } = useTranslation();
  const listText = useListText();
  const nameList = useNameList();
  const { against, unasked } = clearanceOf(people, use, vitalInterest);
  const { shown, more } = useShownCount(against.length);
  const verdicts = people.map((person) => ({ person, verdict: consentFor(person, use) }));
  const isGiven = verdicts.every(({ verdict }) => verdict.standing === 'given');
  return (
    <>
      {against.slice(0, shown).map((person) => (
        <Against
          key={person.id}
          person={person}
          use={use}
          onLeaveOut={people.length > 1 ? onLeaveOut : undefined}
        />
      ))}
      {more}
      {unasked.length > 0 && (
        <Notice>{t('letters.status.vitalInterest', { names: nameList(unasked.map(nameOf)) })}</Notice>
      )}
      {against.length === 0 && unasked.length === 0 && people.length > 0 && (
        <p className="quiet">{t(isGiven ? 'letters.status.consented' : 'letters.status.open')}</p>
      )}
      {verdicts.map(({ person, verdict }) => {
        const name = nameOf(person);
        return [
          ...verdict.withhold.map((text) => t('letters.label.withhold', { name, text })),
          ...(verdict.isAllowed && verdict.organisations.length > 0
            ? [t('letters.label.organisations', { name, organisations: listText(verdict.organisations) })]
            : []),
        ].map((line) => (
          <p key={`${person.id} ${line}`} className="papers__withhold">
            {line}
          </p>
        ));
      })}
    </>
  );
}

interface AgainstProps extends Pick<ConsentCheckProps, 'use' | 'onLeaveOut'> {
  readonly person: Person;
}

// Somebody without whose consent it cannot be done, and whether it could be for vital interest.
function Against({ person, use, onLeaveOut }: AgainstProps) {
  const { t } = useTranslation();
  const name = nameOf(person);
  const { purpose, standing } = consentFor(person, use);
  const reach = isVitalInterestOpen(person, use) ? outOfReach(person) : undefined;
  const values = { name, purpose: t(`lists.purpose.${purpose}`) };
  return (
    <Notice
      tone="error"
      actions={
        onLeaveOut !== undefined && (
          <Button onPress={() => onLeaveOut(person.id)}>{t('letters.action.leaveOut', { name })}</Button>
        )
      }
    >
      {reach === undefined
        ? t(`letters.error.consent-${standing === 'given' ? 'not-asked' : standing}`, values)
        : t('letters.error.outOfReach', { ...values, state: t(`codes.status.${reach}`) })}
    </Notice>
  );
}

/** What a person is called on the screen. */
export function nameOf({ names: [first] }: Pick<Person, 'names'>): string {
  return first?.text ?? '';
}
