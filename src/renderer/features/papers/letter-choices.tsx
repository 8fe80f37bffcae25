import { useTranslation } from 'react-i18next';
import type { FormErrors, FormFields } from '../../../domain/form-fields';
import { LANGUAGES } from '../../../domain/language';
import { IDENTITY_LEVELS, LETTER_RECIPIENTS, type LetterDetails } from '../../../domain/letter';
import { LAW_PARAGRAPHS, withLawParagraph } from '../../../domain/letter-text';
import type { ReferenceSlug } from '../../../domain/reference';
import { LANGUAGE_NAMES } from '../../i18n/language-names';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { letterWords } from './letter-words';

interface LetterChoicesProps {
  readonly letter: LetterDetails;
  readonly fields: FormFields;
  readonly errors: FormErrors;
  readonly set: (field: string) => (value: string) => void;
}

/** To whom, in which language, and how much of who somebody is. */
export function LetterChoices({ letter, fields, errors, set }: LetterChoicesProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name="recipient"
        label={t('letters.label.recipient')}
        choices={LETTER_RECIPIENTS.map((value) => ({ value, label: t(`lists.recipient.${value}`) }))}
        value={letter.recipient}
        onChange={set('recipient')}
      />
      <ChoiceField
        name="identity"
        label={t('letters.label.identity')}
        choices={IDENTITY_LEVELS.map((value) => ({ value, label: t(`lists.identityLevel.${value}`) }))}
        value={letter.identity}
        onChange={set('identity')}
      />
      <p className="quiet">{t('letters.hint.identity')}</p>
      <div className="form__grid">
        <SelectField
          name="language"
          label={t('letters.label.language')}
          choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          value={letter.language}
          onChange={set('language')}
        />
        <TextField
          name="addressee"
          label={t('letters.label.addressee')}
          hint={t('letters.hint.addressee')}
          value={fields['addressee'] ?? ''}
          onChange={set('addressee')}
          error={errors['addressee'] === undefined ? undefined : t('letters.error.tooLong')}
        />
        <TextField
          name="date"
          label={t('letters.label.date')}
          value={fields['date'] ?? ''}
          onChange={set('date')}
          error={errors['date'] === undefined ? undefined : t('letters.error.date')}
        />
      </div>
    </>
  );
}

interface LawParagraphsProps {
  readonly letter: LetterDetails;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRead: (page: ReferenceSlug) => void;
}

/** Paragraphs of law to put in; the page that says more opens beside the letter. */
export function LawParagraphs({ letter, text, onText, onRead }: LawParagraphsProps) {
  const { t } = useTranslation();
  const { say } = letterWords(letter.language);
  const before = say('confidential', { count: letter.people.length });
  return (
    <div className="form__actions" role="group" aria-label={t('letters.label.paragraphs')}>
      <span className="quiet">{t('letters.label.paragraphs')}</span>
      {LAW_PARAGRAPHS.filter((page) => !text.includes(say(`law-${page}`))).map((page) => (
        <Button
          key={page}
          onPress={() => {
            onText(withLawParagraph(text, say(`law-${page}`), before));
            onRead(page);
          }}
        >
          {t(`codes.protection.${page}`)}
        </Button>
      ))}
      <Button look="quiet" onPress={() => onRead('non-refoulement')}>
        {t('letters.action.read', { page: t('codes.protection.non-refoulement') })}
      </Button>
    </div>
  );
}
