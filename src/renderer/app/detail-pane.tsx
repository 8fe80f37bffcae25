import { useQueryClient } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { DEFAULT_SILENT_DAYS, SILENT_DAYS } from '../../contract/desktop-calls';
import { assertNever } from '../../domain/assert-never';
import { GroupList } from '../features/casework/group-list';
import type { PersonId } from '../../domain/person';
import { DuplicatesScreen } from '../features/duplicates/duplicates-screen';
import { FiguresScreen } from '../features/figures/figures-screen';
import { Handover } from '../features/handover/handover';
import { TodayScreen } from '../features/today/today-screen';
import { desktop } from './desktop';
import { desktopFiles } from './desktop-files';
import type { DetailProps } from './detail-props';
import { FormScreenContent } from './form-screen-content';
import { GroupScreen } from './group-screen';
import { LetterScreen, SheetScreen } from './paper-screens';
import { PersonScreen } from './person-screen';
import { SettingsScreen } from './settings-screen';
import { UnfinishedBanner } from './unfinished-banner';
import { useSettings } from './use-settings';
import { VaultSummaryLine } from './vault-summary-line';
import { isFormScreen } from './workspace-state';

/** The screen beside the list. */
export function DetailPane(props: DetailProps) {
  const { state, onShow, onDiscard } = props;
  const { unfinished, screen } = state;
  if (unfinished === undefined || isFormScreen(screen)) return <ScreenContent {...props} />;
  return (
    <>
      <UnfinishedBanner onContinue={() => onShow(unfinished.screen)} onDiscard={() => onDiscard(screen)} />
      <ScreenContent {...props} />
    </>
  );
}

// How long a silence may be is remembered outside the vault.
function Today(props: Omit<ComponentProps<typeof TodayScreen>, 'silentDays' | 'onSilentDays'>) {
  const settings = useSettings();
  const queryClient = useQueryClient();
  const remember = async (value: number) => {
    const days = SILENT_DAYS.find((each) => each === value) ?? DEFAULT_SILENT_DAYS;
    await desktop.call('settings.setSilentDays', { days });
    await queryClient.invalidateQueries({ queryKey: ['settings'] });
  };
  return (
    <TodayScreen
      {...props}
      silentDays={settings?.silentDays ?? DEFAULT_SILENT_DAYS}
      onSilentDays={(days) => void remember(days)}
    />
  );
}

function ScreenContent(props: DetailProps) {
  const { state, summary, onShow, onNotice } = props;
  const { screen } = state;
  const showPerson = (personId: PersonId) => onShow({ kind: 'person', personId });
  if (isFormScreen(screen)) return <FormScreenContent {...props} screen={screen} />;
  switch (screen.kind) {
    case 'today':
      return <Today summary={<VaultSummaryLine summary={summary} />} onOpenPerson={showPerson} />;
    case 'groups':
      return (
        <GroupList
          onOpen={(groupId) => onShow({ kind: 'group', groupId })}
          onNewGroup={() => onShow({ kind: 'new-linked', type: 'group', people: [] })}
        />
      );
    case 'group':
      return <GroupScreen {...props} key={screen.groupId} groupId={screen.groupId} />;
    case 'duplicates':
      return (
        <DuplicatesScreen
          onMerged={(kept, undo) => {
            showPerson(kept);
            onNotice({ kind: 'peopleMerged', undo });
          }}
          onToldApart={(undo) => onNotice({ kind: 'peopleToldApart', undo })}
        />
      );
    case 'figures':
      return <FiguresScreen files={desktopFiles} />;
    case 'letter':
      return <LetterScreen {...props} key={screen.linkedId} linkedId={screen.linkedId} />;
    case 'record-sheet': {
      const { personId } = screen;
      return <SheetScreen {...props} key={personId} paper={{ kind: 'record', personId }} />;
    }
    case 'referral-sheet': {
      const { linkedId } = screen;
      return <SheetScreen {...props} key={linkedId} paper={{ kind: 'referral', linkedId }} />;
    }
    case 'settings':
      return (
        <SettingsScreen
          onHandOver={() => onShow({ kind: 'hand-over' })}
          onMakeFigures={() => onShow({ kind: 'figures' })}
          onReviewDuplicates={() => onShow({ kind: 'duplicates' })}
          onOpenPerson={showPerson}
        />
      );
    case 'hand-over':
      return <Handover key={screen.personId} files={desktopFiles} personId={screen.personId} />;
    case 'person':
      return <PersonScreen {...props} key={screen.personId} personId={screen.personId} />;
    default:
      return assertNever(screen);
  }
}
