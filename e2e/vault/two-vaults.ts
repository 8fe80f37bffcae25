import type { HandoverPlan } from '../../src/contract/handover';
import type { PersonId } from '../../src/domain/person';
import type { VaultPage } from '../engine/vault-page';
import { expectOk } from './expect-ok';
import { lookAt, takeOver, writeHandover } from './handover-bytes';

/** Both know each other's code from now on, and what is handed over needs no key derivation. */
export async function pinEachOther(vault: VaultPage, colleague: VaultPage): Promise<void> {
  const ours = expectOk(await vault.call('handover.parties', {})).own;
  const theirs = expectOk(await colleague.call('handover.parties', {})).own;
  expectOk(await vault.call('handover.pin', { code: theirs.code, label: '동료' }));
  expectOk(await colleague.call('handover.pin', { code: ours.code, label: '동무' }));
}

/** A file for the only colleague who is pinned. */
export async function writeForColleague(vault: VaultPage, ...people: PersonId[]): Promise<Buffer> {
  const [colleague] = expectOk(await vault.call('handover.parties', {})).colleagues;
  if (colleague === undefined) throw new Error('nobody is pinned');
  const to = { kind: 'colleague', code: colleague.code } as const;
  return expectOk(await writeHandover(vault, { people, to }));
}

/** Hands people over from one vault to the other. */
export async function handOver(from: VaultPage, to: VaultPage, people: PersonId[]): Promise<HandoverPlan> {
  const file = await writeForColleague(from, ...people);
  expectOk(await lookAt(to, { file }));
  return expectOk(await takeOver(to, file));
}
