import { createRandom } from '../../bench/random';
import { test } from './colleague-fixtures';
import { Colleague } from './random-work/colleague';
import { Work } from './random-work/work';

const ROUNDS = 3;
const ACTIONS = 25;
/** After so many days, what was deleted before the round is erased. */
const DAYS = 31;

// The short round of what `npm run endure` does for hours.
test('after any work, in any order, with locks, cut-off calls and a clock that jumps, all is as it must be', async ({
  vault,
  frozen,
  colleague,
}) => {
  test.setTimeout(180_000);
  const seed = Number(process.env['DURUMI_SEED'] ?? Date.now() % 1_000_000);
  process.stdout.write(`DURUMI_SEED=${seed}\n`);
  const random = createRandom(seed);
  await vault.unlock(frozen.passphrase);
  const work = await Work.start({ vault, random, colleague: await Colleague.meet(vault, colleague) });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let action = 0; action < ACTIONS; action += 1) await work.act();
    await work.actCutOff(({ name, input }) => vault.callAndEnd(name, input, random.below(30)));
    if (round === 1) work.moveClock(DAYS);
    await vault.setClock(frozen.madeAt + work.aheadMs);
    await vault.unlock(frozen.passphrase);
    await work.expectSame(vault);
  }
  await work.expectWholeTrail();
});
