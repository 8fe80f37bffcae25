import type { UserFiles } from '../../contract/user-files';
import { desktop } from './desktop';

/** Files as the main process opens them. */
export const desktopFiles: UserFiles = {
  create: (suggestedName, kind) => desktop.call('file.create', { suggestedName, kind }),
  append: (bytes) => desktop.call('file.append', { bytes }),
  keep: () => desktop.call('file.keep', {}),
  choose: () => desktop.call('file.choose', {}),
  read: (offset, length) => desktop.call('file.read', { offset, length }),
  close: () => desktop.call('file.close', {}),
};
