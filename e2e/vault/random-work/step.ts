import type { Random } from '../../../bench/random';
import type { VaultCallName, VaultInput } from '../../../src/contract/vault-calls';
import type { VaultPage } from '../../engine/vault-page';
import type { Colleague } from './colleague';
import type { VaultIds } from './vault-ids';
import type { World } from './world';

/** One call of the vault. */
export type Call = {
  readonly [Name in VaultCallName]: { readonly name: Name; readonly input: VaultInput<Name> };
}[VaultCallName];

/** One thing that a caseworker does. */
export interface Step {
  /** The call, after doing what the window would have done before it. */
  readonly toCall: (vault: VaultPage, ids: VaultIds) => Promise<Call>;
  /** What it changes, if the vault takes it. */
  readonly change: (world: World) => void;
  /** Keeps the ids that the vault gave out. */
  readonly learn?: (value: unknown, ids: VaultIds) => void;
  /** It must be refused, and change nothing. */
  readonly isRefused?: true;
}

/** Makes a step, or none where there is nothing to do it to. */
export type StepMaker = (world: World, random: Random, colleague: Colleague) => Step | undefined;
