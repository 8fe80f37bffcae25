import type { OpenVault } from '../store/open-vault';
import { breathe } from '../store/snapshot';
import { readNames } from './name-work';
import { searchPage } from './people-page';
import type { Session } from './session';

/** Of every way in which people are looked for, some: one name and several words, found and not. */
const WARMING = ['최은겨', '崔银', 'choe un-g', '어머니 서류', '没有 消息', 'has nobodied', 'ㅊㅇ', 'cui en'];
const ROUNDS = 3;

/**
 * Does in idle time what the first search would else wait for: reads the names of everybody, and searches a few times, so
 * that the engine has compiled what a key runs through. The first key is answered as quickly as the tenth.
 */
export async function prepareSearch(session: Session, vault: OpenVault): Promise<void> {
  await readNames(session, vault);
  const queries = Array.from({ length: ROUNDS }, () => WARMING).flat();
  for (const query of queries) {
    if (vault.isClosed) return;
    for (const scope of ['names', 'everywhere'] as const)
      await searchPage(session, vault, { query, scope, offset: 0, limit: 100 });
    await breathe();
  }
}
