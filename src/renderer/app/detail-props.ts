import type { Screen } from '../../contract/vault-calls';
import type { VaultSummary } from '../../contract/vault-state';
import type { FormFields } from '../../domain/form-fields';
import type { ReferenceSlug } from '../../domain/reference';
import type { NoticeContent } from './workspace-notice';
import type { WorkspaceState } from './workspace-state';

/** What every screen beside the list is given. */
export interface DetailProps {
  readonly state: WorkspaceState;
  readonly summary: VaultSummary;
  readonly onShow: (screen: Screen) => void;
  readonly onEdit: (fields: FormFields) => void;
  /** The entry is saved. */
  readonly onFinish: (next: Screen, notice: NoticeContent) => void;
  readonly onDiscard: (next: Screen) => void;
  readonly onNotice: (notice: NoticeContent) => void;
  /** Opens the reference at a place, beside the screen. */
  readonly onRead: (slug: ReferenceSlug, place: string) => void;
}
