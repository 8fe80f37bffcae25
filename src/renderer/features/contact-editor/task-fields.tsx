import { useTranslation } from 'react-i18next';
import { FOLLOW_UP_KINDS } from '../../../domain/follow-up';
import {
  INTERVENTION_IMPACTS,
  INTERVENTION_STATUSES,
  REFERRAL_OUTCOMES,
  SERVICES,
  TIMEFRAMES,
} from '../../../domain/referral';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { DateField } from './date-field';
import type { LinkedFieldsProps } from './form-props';
import { useFieldBinding } from './use-field-binding';

/** What is still to be done, until when, and by whom. */
export function FollowUpFields(form: LinkedFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding(form);
  const dateHint = t('contact.hint.date');
  return (
    <>
      <TextField {...bind('text')} rows="note" autoFocus label={t('casework.label.task')} />
      <ChoiceField
        {...choose('kind', 'contact')}
        label={t('casework.label.followUpKind')}
        choices={FOLLOW_UP_KINDS.map((value) => ({ value, label: t(`lists.followUpKind.${value}`) }))}
      />
      <div className="form__pair">
        <DateField {...bind('due')} label={t('casework.label.due')} hint={dateHint} />
        <TextField
          {...bind('assignee')}
          label={t('casework.label.assignee')}
          hint={t('casework.hint.assignee')}
        />
      </div>
      <DateField {...bind('doneOn')} label={t('casework.label.doneOn')} hint={dateHint} />
    </>
  );
}

/** To which service somebody is sent on, and what became of it. */
export function ReferralFields(form: LinkedFieldsProps) {
  const { t } = useTranslation();
  const { bind, choose } = useFieldBinding(form);
  const dateHint = t('contact.hint.date');
  const notStated = { value: '', label: t('sections.label.none') };
  return (
    <>
      <div className="form__pair">
        <SelectField
          {...choose('service', 'other')}
          label={t('casework.label.service')}
          choices={SERVICES.map((value) => ({ value, label: t(`lists.service.${value}`) }))}
        />
        <TextField {...bind('organisation')} autoFocus label={t('casework.label.organisation')} />
      </div>
      <ChoiceField
        {...choose('timeframe', 'none')}
        label={t('casework.label.timeframe')}
        choices={TIMEFRAMES.map((value) => ({ value, label: t(`lists.timeframe.${value}`) }))}
      />
      <ChoiceField
        {...choose('outcome', 'referred')}
        label={t('casework.label.outcome')}
        choices={REFERRAL_OUTCOMES.map((value) => ({ value, label: t(`lists.outcome.${value}`) }))}
      />
      <div className="form__grid">
        <DateField {...bind('referredOn')} label={t('casework.label.referredOn')} hint={dateHint} />
        <DateField {...bind('due')} label={t('casework.label.askOn')} hint={dateHint} />
        <DateField {...bind('doneOn')} label={t('casework.label.providedOn')} hint={dateHint} />
      </div>
      <div className="form__pair">
        <SelectField
          {...choose('progress', '')}
          label={t('casework.label.progress')}
          choices={[
            notStated,
            ...INTERVENTION_STATUSES.map((value) => ({ value, label: t(`lists.progress.${value}`) })),
          ]}
        />
        <SelectField
          {...choose('impact', '')}
          label={t('casework.label.impact')}
          choices={[
            notStated,
            ...INTERVENTION_IMPACTS.map((value) => ({ value, label: t(`lists.impact.${value}`) })),
          ]}
        />
      </div>
      <TextField
        {...bind('text')}
        rows="note"
        label={t('casework.label.text')}
        hint={t('contact.hint.note')}
      />
    </>
  );
}
