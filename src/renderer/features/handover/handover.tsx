import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';
import { Colleagues } from './colleagues';
import { GivePeople } from './give-people';
import { TakeOver } from './take-over';

interface HandoverProps {
  readonly files: UserFiles;
  /** Somebody who is chosen already. */
  readonly personId: PersonId | undefined;
}

/** Handing people over to a colleague, and taking over what a colleague handed. */
export function Handover({ files, personId }: HandoverProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { data: parties } = useQuery({
    queryKey: ['handover', 'parties'],
    queryFn: () => vault.call('handover.parties', {}),
  });
  if (parties?.ok !== true) return <p role="status">{t('person.status.loading')}</p>;
  const { own, colleagues } = parties.value;
  return (
    <div className="settings">
      <h1>{t('handover.title.handover')}</h1>
      <GivePeople files={files} colleagues={colleagues} first={personId} />
      <TakeOver files={files} />
      <Colleagues own={own} colleagues={colleagues} />
    </div>
  );
}
