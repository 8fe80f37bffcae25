import type { HandedFile } from '../../contract/handover-content';
import { ATTACHMENT_FIELDS } from '../../domain/attachment';
import { ENCOUNTER_FIELDS } from '../../domain/encounter';
import { mergeRecord } from '../../domain/merge-record';
import type { StoredAttachment, StoredRecord } from '../store/stored-record';
import type { HandedEncounter } from './handed-people';
import { asNew, withRevision, type Merged } from './merged-record';

type StoredEncounter = Extract<StoredRecord, { type: 'encounter' }>;

interface From {
  /** What the one who gave is called here. */
  readonly from: string;
  readonly at: number;
}

/** A note after a colleague's version of it came. One that was put aside here stays so, with what was added to it. */
export function mergeEncounter(
  ours: StoredEncounter | undefined,
  theirs: HandedEncounter,
  { from, at }: From,
): Merged<StoredEncounter> {
  if (ours === undefined) return asNew({ ...theirs, revision: 1, updatedAt: at });
  const merged = mergeRecord({
    ours,
    theirs: { ...theirs, revision: ours.revision },
    fields: ENCOUNTER_FIELDS,
    from,
    at,
  });
  return withRevision(merged, { ours, at, isBack: false });
}

/** A file that is here already, with what a colleague says of it. One that was put aside here stays so. */
export function mergeFile(
  ours: StoredRecord | undefined,
  theirs: HandedFile,
  { from, at }: From,
): readonly Merged<StoredAttachment>[] {
  if (ours?.type !== 'attachment') return [];
  const { revision, parts, key } = ours;
  const merged = mergeRecord<StoredAttachment>({
    ours,
    theirs: { ...theirs, revision, parts, key },
    fields: ATTACHMENT_FIELDS,
    from,
    at,
  });
  return [withRevision(merged, { ours, at, isBack: false })];
}
