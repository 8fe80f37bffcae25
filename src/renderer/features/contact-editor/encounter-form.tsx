import type { SaveError } from '../../../contract/vault-state';
import type { Encounter, EncounterDetails } from '../../../domain/encounter';
import { parseEncounterForm } from '../../../domain/encounter-form';
import type { FormFields } from '../../../domain/form-fields';
import type { LinkedRecord } from '../../../domain/linked-record';
import type { Result } from '../../../domain/result';
import { useLanguage } from '../../i18n/use-language';
import { ContactForm } from './contact-form';
import { EncounterFields } from './encounter-fields';
import type { FormProps } from './form-props';
import { useSave } from './use-save';

interface EncounterFormProps extends Pick<FormProps, 'onEdit' | 'onCancel' | 'onSaved'> {
  readonly title: string;
  readonly hint?: string;
  readonly fields: FormFields;
  readonly linked: readonly LinkedRecord[];
  readonly store: (details: EncounterDetails) => Promise<Result<Encounter, SaveError>>;
}

/** The form of one conversation, new or stored. */
export function EncounterForm({
  title,
  hint,
  fields,
  linked,
  store,
  onEdit,
  onCancel,
  onSaved,
}: EncounterFormProps) {
  const language = useLanguage();
  const { attempt, errors, save } = useSave({
    parse: () => parseEncounterForm(fields, language),
    store,
    keyOf: ({ personId }) => personId,
    onSaved,
  });
  return (
    <ContactForm title={title} attempt={attempt} onSubmit={save} onCancel={onCancel}>
      {hint !== undefined && <p className="quiet">{hint}</p>}
      <EncounterFields autoFocus linked={linked} fields={fields} errors={errors} onEdit={onEdit} />
    </ContactForm>
  );
}
