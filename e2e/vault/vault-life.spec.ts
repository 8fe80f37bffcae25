import type { VaultMessage } from '../../src/contract/vault-calls';
import { LANGUAGES } from '../../src/domain/language';
import type { VaultPage } from '../engine/vault-page';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

const PASSPHRASE = '두루미 겨울 강 건너 아무도 묻지 않음';

test('what was stored is there after locking and unlocking, and is found in three scripts', async ({
  vault,
}) => {
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'absent' });
  await create(vault);
  const created = await vault.call('person.create', {
    person: personNamed('최은경', '崔恩景', 'Choe Ŭn-gyŏng'),
    encounter: encounterWithNote('어머니가 한국에 있음. 同意转介。 Wants to call.'),
  });
  if (!created.ok) throw new Error(created.error.kind);
  await vault.restart();
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'locked' });
  expect(await vault.call('people.page', { query: '', offset: 0, limit: 10 })).toEqual({
    ok: false,
    error: { kind: 'locked' },
  });
  await unlock(vault, PASSPHRASE);
  for (const query of ['은경', '恩景', 'choe', '한국에', '转介', 'WANTS']) {
    expect(await namesFound(vault, query)).toEqual([['최은경', '崔恩景', 'Choe Ŭn-gyŏng']]);
  }
  const file = await vault.call('person.open', { personId: created.value.id });
  expect(file).toMatchObject({
    ok: true,
    value: {
      person: { names: created.value.names },
      encounters: [{ note: '어머니가 한국에 있음. 同意转介。 Wants to call.' }],
      damagedEncounters: 0,
    },
  });
});

test('a wrong passphrase opens nothing and the right one still does', async ({ vault, frozen }) => {
  const wrong = { ok: false, error: { kind: 'wrong-secret' } };
  expect(await vault.call('vault.unlock', { passphrase: `${frozen.passphrase}!` })).toEqual(wrong);
  expect(await vault.call('vault.unlock', { passphrase: frozen.recoveryWords })).toEqual(wrong);
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'locked' });
  await unlock(vault, frozen.passphrase);
});

test('a vault that is there is never created anew', async ({ vault, frozen }) => {
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
  expect(await vault.call('vault.create', { passphrase: 'another one', recoveryWords })).toEqual({
    ok: false,
    error: { kind: 'exists' },
  });
  await unlock(vault, frozen.passphrase);
});

for (const language of LANGUAGES) {
  test(`recovery words in ${language} open the vault, and wrong ones do not`, async ({ vault }) => {
    const recoveryWords = await create(vault, language);
    await vault.restart();
    const other = await vault.call('vault.suggestRecoveryWords', { language });
    expect(await vault.call('vault.unlockWithRecoveryWords', { recoveryWords: other })).toEqual({
      ok: false,
      error: { kind: 'wrong-secret' },
    });
    expect(
      await vault.call('vault.unlockWithRecoveryWords', { recoveryWords: `${recoveryWords} zzz` }),
    ).toEqual({ ok: false, error: { kind: 'recovery-words-invalid' } });
    expect(await vault.call('vault.unlockWithRecoveryWords', { recoveryWords })).toMatchObject({
      ok: true,
    });
  });
}

test('a draft comes back as it was, and is forgotten when it is discarded', async ({ vault, frozen }) => {
  await unlock(vault, frozen.passphrase);
  const draft = {
    screen: { kind: 'new-contact' as const },
    query: '은',
    fields: { note: '반쯤 쓴 문', 'names.0.text': '\u{1F469}\u200D\u{1F467} 최' },
    focus: { field: 'note', start: 2, end: 4 },
    scrollTop: 120.5,
  };
  await vault.call('draft.save', { draft });
  await vault.restart();
  expect(await vault.call('draft.read', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  await unlock(vault, frozen.passphrase);
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: draft });
  await vault.call('draft.discard', {});
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: undefined });
});

test('a saved entry leaves no draft, even if the app is killed before it discards it', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const draft = {
    screen: { kind: 'new-contact' as const },
    query: '',
    fields: { note: '쓰던 글' },
    scrollTop: 0,
  };
  await vault.call('draft.save', { draft });
  await storePerson(vault, '저장된 사람', '쓰던 글');
  await vault.restart();
  await unlock(vault, frozen.passphrase);
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: undefined });
});

test('a draft that comes while its entry is being saved, or after it, is not kept', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const draft = {
    screen: { kind: 'new-contact' as const },
    query: '',
    fields: { entry: 'first', note: '쓰던 글' },
    scrollTop: 0,
  };
  const person = personNamed('저장된 사람');
  await Promise.all([
    vault.call('person.create', { person, entry: 'first' }),
    vault.call('draft.save', { draft }),
  ]);
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: undefined });
  await vault.call('draft.save', { draft });
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: undefined });
  const next = { ...draft, fields: { entry: 'second', note: '다음 글' } };
  await vault.call('draft.save', { draft: next });
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: next });
});

test('a draft that comes while its entry is refused is kept', async ({ vault, frozen }) => {
  await unlock(vault, frozen.passphrase);
  const draft = {
    screen: { kind: 'new-contact' as const },
    query: '',
    fields: { entry: 'first', note: '쓰던 글' },
    scrollTop: 0,
  };
  const { id } = await storePerson(vault, '사람', '기록');
  const person = personNamed('사람');
  const [saved] = await Promise.all([
    vault.call('person.update', { personId: id, revision: 7, person, entry: 'first' }),
    vault.call('draft.save', { draft }),
  ]);
  expect(saved).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: draft });
});

test('who is put aside is out of list and search, and comes back with all encounters', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const { id } = await storePerson(vault, '되돌린 사람', '기러기 이야기');
  await vault.call('person.delete', { personId: id });
  expect(await namesFound(vault, '되돌린')).toEqual([]);
  expect(await namesFound(vault, '기러기')).toEqual([]);
  await vault.restart();
  await unlock(vault, frozen.passphrase);
  expect(await namesFound(vault, '되돌린')).toEqual([]);
  expect(await vault.call('person.open', { personId: id })).toEqual({
    ok: false,
    error: { kind: 'not-found' },
  });
  await vault.call('person.restore', { personId: id });
  expect(await namesFound(vault, '기러기')).toEqual([['되돌린 사람']]);
  const file = await vault.call('person.open', { personId: id });
  expect(file.ok && file.value.encounters.map(({ note }) => note)).toEqual(['기러기 이야기']);
});

test('a note that is put aside is not found until it comes back', async ({ vault, frozen }) => {
  await unlock(vault, frozen.passphrase);
  const { id } = await storePerson(vault, '사람', '첫 기록');
  const added = await vault.call('encounter.create', {
    personId: id,
    encounter: encounterWithNote('고슴도치'),
  });
  if (!added.ok) throw new Error(added.error.kind);
  await vault.call('encounter.delete', { encounterId: added.value.id });
  expect(await namesFound(vault, '고슴도치')).toEqual([]);
  await vault.call('encounter.restore', { encounterId: added.value.id });
  expect(await namesFound(vault, '고슴도치')).toEqual([['사람']]);
});

test('of two changes to one revision the second is refused and nothing is lost', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const { id, revision } = await storePerson(vault, '처음', '');
  const first = await vault.call('person.update', { personId: id, revision, person: personNamed('둘째') });
  const second = await vault.call('person.update', { personId: id, revision, person: personNamed('셋째') });
  expect(first).toMatchObject({ ok: true });
  expect(second).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
  const file = await vault.call('person.open', { personId: id });
  expect(file.ok && file.value.person.names.map(({ text }) => text)).toEqual(['둘째']);
});

test('a second window cannot write beside the first', async ({ vault, frozen, engine }) => {
  await unlock(vault, frozen.passphrase);
  const answer = await engine.page.evaluate(
    (passphrase) =>
      new Promise((resolve) => {
        const second = new Worker('/vault-worker.js', { type: 'module' });
        second.addEventListener('message', ({ data }: MessageEvent<VaultMessage>) => {
          if ('output' in data) {
            resolve(data.output);
            second.terminate();
          }
        });
        second.postMessage({ callId: 1, name: 'vault.unlock', input: { passphrase } });
      }),
    frozen.passphrase,
  );
  expect(answer).toEqual({ ok: false, error: { kind: 'in-use' } });
});

test('a note of 1 MB, emoji, and right-to-left text come back unchanged and are found', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const note = `${'국경을 넘은 밤. '.repeat(120_000)}열쇠말 \u{1F985} ‏שלום‎`;
  expect(new TextEncoder().encode(note).length).toBeGreaterThan(1_000_000);
  const { id } = await storePerson(vault, '긴 기록', note);
  await vault.restart();
  await unlock(vault, frozen.passphrase);
  const file = await vault.call('person.open', { personId: id });
  expect(file.ok && file.value.encounters[0]?.note === note).toBe(true);
  await vault.event('notes-ready');
  expect(await namesFound(vault, '열쇠말 \u{1F985}')).toEqual([['긴 기록']]);
});

test('an import of 2,000 people is one list after unlocking, in order and without gaps', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen.passphrase);
  const people = Array.from({ length: 2000 }, (_, number) => ({
    person: personNamed(`가져온 ${number}`),
    encounters: [encounterWithNote(`기록 번호 n${number}n`)],
  }));
  expect(await vault.call('people.import', { people })).toMatchObject({ ok: true });
  await vault.event('snapshot-written');
  await vault.restart();
  await unlock(vault, frozen.passphrase);
  const names: string[] = [];
  for (let offset = 0; ; offset += 500) {
    const page = await vault.call('people.page', { query: '', offset, limit: 500 });
    if (!page.ok || page.value.rows.length === 0) break;
    names.push(...page.value.rows.map(({ names: [name = ''] }) => name));
  }
  expect(names.length).toBe(2000 + frozen.names.length);
  expect(new Set(names).size).toBe(names.length);
  await vault.event('notes-ready');
  expect(await namesFound(vault, 'n1234n')).toEqual([['가져온 1234']]);
  expect(await vault.event('verified')).toMatchObject({ missing: 0, foreign: 0, damaged: 0 });
});

async function create(vault: VaultPage, language: (typeof LANGUAGES)[number] = 'ko'): Promise<string> {
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language });
  const created = await vault.call('vault.create', { passphrase: PASSPHRASE, recoveryWords });
  if (!created.ok) throw new Error(created.error.kind);
  return recoveryWords;
}

async function unlock(vault: VaultPage, passphrase: string): Promise<void> {
  const unlocked = await vault.call('vault.unlock', { passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.kind);
}

async function storePerson(vault: VaultPage, name: string, note: string) {
  const stored = await vault.call('person.create', {
    person: personNamed(name),
    encounter: encounterWithNote(note),
  });
  if (!stored.ok) throw new Error(stored.error.kind);
  return stored.value;
}

async function namesFound(vault: VaultPage, query: string): Promise<readonly (readonly string[])[]> {
  const page = await vault.call('people.page', { query, offset: 0, limit: 10 });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.rows.map(({ names }) => names);
}
