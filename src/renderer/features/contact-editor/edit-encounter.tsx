import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Encounter, EncounterId } from '../../../domain/encounter';
import { toEncounterForm } from '../../../domain/encounter-form';
import type { LinkedRecord } from '../../../domain/linked-record';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';
import { EncounterForm } from './encounter-form';
import type { FormProps } from './form-props';
import { newEntry } from './new-entry';
import { usePersonFile } from './use-person-file';

interface EditEncounterProps extends FormProps {
  readonly personId: PersonId;
  readonly encounterId: EncounterId;
}

/** Changes a stored note. */
export function EditEncounter({ personId, encounterId, ...form }: EditEncounterProps) {
  const { t } = useTranslation();
  const file = usePersonFile(personId);
  const encounter = file?.encounters.find(({ id }) => id === encounterId);
  if (file === undefined || encounter === undefined) return <p role="status">{t('person.status.loading')}</p>;
  return <EditStoredEncounter encounter={encounter} linked={file.linked} {...form} />;
}

interface EditStoredEncounterProps extends FormProps {
  readonly encounter: Encounter;
  readonly linked: readonly LinkedRecord[];
}

function EditStoredEncounter({ encounter, draft, ...form }: EditStoredEncounterProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [entry] = useState(newEntry);
  // The revision is part of the draft: another's change since then must be noticed even after a lock.
  const fields = draft ?? { entry, ...toEncounterForm(encounter), revision: String(encounter.revision) };
  return (
    <EncounterForm
      {...form}
      title={t('contact.title.editEncounter')}
      hint={t('contact.hint.amendment')}
      fields={fields}
      store={(details) =>
        vault.call('encounter.update', {
          encounterId: encounter.id,
          revision: Number(fields['revision']),
          encounter: details,
          entry: fields['entry'],
        })
      }
    />
  );
}
