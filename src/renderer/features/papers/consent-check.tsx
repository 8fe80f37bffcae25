import { useTranslation } from 'react-i18next';
import { consentFor, type ConsentUse } from '../../../domain/consent';
import type { Person, PersonId } from '../../../domain/person';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

interface ConsentCheckProps {
  readonly people: readonly Person[];
  readonly use: ConsentUse;
  /** Missing where nobody can be left out. */
  readonly onLeaveOut?: ((personId: PersonId) => void) | undefined;
}

/** Says who has not consented to it, and what those who have want to be withheld. */
export function ConsentCheck({ people, use, onLeaveOut }: ConsentCheckProps) {
  const { t } = useTranslation();
  const verdicts = people.map((person) => ({ person, verdict: consentFor(person, use) }));
  const against = verdicts.filter(({ verdict }) => !verdict.isAllowed);
  const isGiven = verdicts.every(({ verdict }) => verdict.standing === 'given');
  return (
    <>
      {against.map(({ person, verdict }) => {
        const name = nameOf(person);
        const purpose = t(`lists.purpose.${verdict.purpose}`);
        const standing = verdict.standing === 'given' ? 'not-asked' : verdict.standing;
        return (
          <Notice
            key={person.id}
            tone="error"
            actions={
              onLeaveOut !== undefined &&
              people.length > 1 && (
                <Button onPress={() => onLeaveOut(person.id)}>
                  {t('letters.action.leaveOut', { name })}
                </Button>
              )
            }
          >
            {t(`letters.error.consent-${standing}`, { name, purpose })}
          </Notice>
        );
      })}
      {against.length === 0 && people.length > 0 && (
        <p className="quiet">{t(isGiven ? 'letters.status.consented' : 'letters.status.open')}</p>
      )}
      {verdicts.map(({ person, verdict }) => {
        const name = nameOf(person);
        return [
          ...verdict.withhold.map((text) => t('letters.label.withhold', { name, text })),
          ...(verdict.isAllowed && verdict.organisations.length > 0
            ? [t('letters.label.organisations', { name, organisations: verdict.organisations.join(', ') })]
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

/** What a person is called on the screen. */
export function nameOf({ names: [first] }: Pick<Person, 'names'>): string {
  return first?.text ?? '';
}
