import type { VaultPage } from '../engine/vault-page';
import { takeIn } from './attachment-bytes';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('one name is found in every script at once after each change, and after the next unlocking', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const hangul = await store(vault, '최은경');
  await store(vault, '崔银京');
  await store(vault, 'Choi Eun-kyung');
  await store(vault, '박순희', '최은경과 함께 왔음.');
  await namesReady(vault);
  for (const query of ['최은경', '崔銀京', 'Choe Un Gyong', 'ㅊㅇㄱ', 'choi eun-ky']) {
    const found = (await rowsFor(vault, query)).map(({ names: [name] }) => name);
    expect(found).toEqual(expect.arrayContaining(['최은경', '崔银京', 'Choi Eun-kyung']));
  }
  const rows = await rowsFor(vault, '최은경');
  expect(rows.map(({ names: [name = ''], match }) => [name, match?.reason])).toEqual([
    ['최은경', undefined],
    ['Choi Eun-kyung', 'spelling'],
    ['崔银京', 'hanja-reading'],
    ['박순희', undefined],
  ]);
  const noted = rows[3]?.id;
  if (noted === undefined) throw new Error('nobody was found by the note');
  const snippets = await vault.call('people.snippets', { query: '최은경', people: [noted] });
  const { text = '', start, end } = (snippets.ok ? snippets.value[noted] : undefined) ?? {};
  expect(text.slice(start, end)).toBe('최은경');
  // Not as it stands, but with another particle.
  expect(await namesFor(vault, '최은경에게서')).toContain('박순희');

  await vault.call('person.update', { personId: hangul, revision: 1, person: personNamed('리금희') });
  expect(await namesFor(vault, 'Lee Keum-hee')).toEqual(['리금희']);
  expect(await namesFor(vault, 'Cui Yinjing')).toEqual(['崔银京', 'Choi Eun-kyung']);
  await vault.call('person.delete', { personId: hangul });
  expect(await namesFor(vault, 'Lee Keum-hee')).toEqual([]);
  await vault.call('person.restore', { personId: hangul });
  expect(await namesFor(vault, '이금희')).toEqual(['리금희']);

  await vault.restart();
  await unlock(vault, frozen.passphrase);
  await namesReady(vault);
  expect(await namesFor(vault, 'Yi Kum-hui')).toEqual(['리금희']);
});

test('people are found by their papers and by the names of their files, with the reason, also after the next unlocking', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const documents = [{ number: 'PA7654321', issuer: '延边州公安局' }];
  const created = await vault.call('person.create', { person: { ...personNamed('최은경'), documents } });
  if (!created.ok) throw new Error(created.error.kind);
  const { id: attachmentId } = await takeIn(vault, { personId: created.value.id, content: Buffer.from('x') });
  await namesReady(vault);
  const found = async () =>
    Promise.all(
      ['pa7654', '公安局', '사진.bin'].map(async (query) =>
        (await rowsFor(vault, query)).map(({ names: [name], match }) => [name, match?.name, match?.reason]),
      ),
    );
  const expected = ['PA7654321', '延边州公安局', '사진.bin'].map((name) => [['최은경', name, 'document']]);
  expect(await found()).toEqual(expected);
  await vault.restart();
  await unlock(vault, frozen.passphrase);
  await namesReady(vault);
  expect(await found()).toEqual(expected);
  await vault.call('attachment.delete', { attachmentId });
  expect(await rowsFor(vault, '사진.bin')).toEqual([]);
});

test('whatever is typed is answered, if only with nothing', async ({ vault, frozen }) => {
  await unlock(vault, frozen.passphrase);
  await namesReady(vault);
  const odd = [
    'ㅋ',
    '!?…',
    '🙂',
    '.*(a+)+$',
    '\u{E0FFF}\u0378',
    '𪛖',
    '한'.repeat(5000),
    'ㅋ최 Eun 京 🙂 ..',
    '\u200B\u2060',
    '\uD800',
    'qxz zjq '.repeat(600),
  ];
  for (const query of odd) expect(await namesFor(vault, query)).toEqual([]);
  expect(await vault.call('people.page', { query: ' ', offset: 0, limit: 10 })).toMatchObject({
    ok: true,
    value: { total: frozen.names.length },
  });
});

async function unlock(vault: VaultPage, passphrase: string): Promise<void> {
  const unlocked = await vault.call('vault.unlock', { passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.kind);
}

async function store(vault: VaultPage, name: string, note?: string) {
  const stored = await vault.call('person.create', {
    person: personNamed(name),
    ...(note === undefined ? {} : { encounter: encounterWithNote(note) }),
  });
  if (!stored.ok) throw new Error(stored.error.kind);
  return stored.value.id;
}

async function namesReady(vault: VaultPage): Promise<void> {
  const page = await vault.call('people.page', { query: '가', offset: 0, limit: 1 });
  if (page.ok && page.value.isReadingNames === true) await vault.event('names-ready');
}

async function rowsFor(vault: VaultPage, query: string) {
  const page = await vault.call('people.page', { query, offset: 0, limit: 50 });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.rows;
}

async function namesFor(vault: VaultPage, query: string): Promise<string[]> {
  return (await rowsFor(vault, query)).map(({ names: [name = ''] }) => name);
}
