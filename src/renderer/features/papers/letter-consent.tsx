import { useTranslation } from 'react-i18next';
import { consentUseOf, type LetterDetails } from '../../../domain/letter';
import type { Person, PersonId } from '../../../domain/person';
import { isVitalInterestOpen } from '../../../domain/vital-interest';
import { TextField } from '../../ui/text-field';
import { ConsentCheck } from './consent-check';

interface LetterConsentProps {
  readonly letter: LetterDetails;
  readonly people: readonly Person[];
  /** As far as somebody wrote it. */
  readonly vitalInterest: string;
  readonly onVitalInterest: (reason: string) => void;
  readonly onLeaveOut: (personId: PersonId) => void;
}

/** Who consents to a letter; where somebody in it cannot be asked, why it may go all the same. */
export function LetterConsent({
  letter: { recipient, identity },
  people,
  vitalInterest,
  onVitalInterest,
  onLeaveOut,
}: LetterConsentProps) {
  const { t } = useTranslation();
  const use = consentUseOf(recipient);
  const tellsWho = identity === 'full' || identity === 'initials';
  return (
    <>
      <ConsentCheck people={people} use={use} vitalInterest={vitalInterest} onLeaveOut={onLeaveOut} />
      {people.some((person) => isVitalInterestOpen(person, use)) && (
        <div className="papers__vital">
          <TextField
            name="vitalInterest"
            label={t('letters.label.vitalInterest')}
            hint={t('letters.hint.vitalInterest')}
            rows="text"
            value={vitalInterest}
            onChange={onVitalInterest}
          />
          {tellsWho && <p className="papers__withhold">{t('letters.hint.vitalInterestIdentity')}</p>}
        </div>
      )}
    </>
  );
}
