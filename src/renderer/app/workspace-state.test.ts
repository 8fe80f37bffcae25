import { describe, expect, test } from 'vitest';
import type { Draft } from '../../contract/vault-calls';
import type { PersonId } from '../../domain/person';
import { reduceWorkspace, toDraftContent, toWorkspaceState } from './workspace-state';

const personId = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;
const begun = reduceWorkspace(
  reduceWorkspace(toWorkspaceState(undefined), { kind: 'show', screen: { kind: 'new-contact' } }),
  {
    kind: 'edit',
    fields: { 'names.0.text': '최' },
  },
);

describe('an unfinished entry', () => {
  test('stays while someone else is looked up', () => {
    const lookedUp = reduceWorkspace(begun, { kind: 'show', screen: { kind: 'person', personId } });
    expect(lookedUp.unfinished?.fields).toEqual({ 'names.0.text': '최' });
    expect(lookedUp.screen.kind).toBe('person');
  });

  test('leads back to itself when another form is wanted', () => {
    const wanted = reduceWorkspace(begun, { kind: 'show', screen: { kind: 'new-encounter', personId } });
    expect(wanted).toMatchObject({ screen: { kind: 'new-contact' }, isLedBack: true });
  });

  test('survives as a draft and comes back on its own screen', () => {
    const lookedUp = reduceWorkspace(begun, { kind: 'show', screen: { kind: 'person', personId } });
    const back = toWorkspaceState({ ...toDraftContent(lookedUp), scrollTop: 0 });
    expect(back).toMatchObject({
      screen: { kind: 'new-contact' },
      unfinished: { fields: { 'names.0.text': '최' } },
    });
  });

  test('leaves the list as it was searched and narrowed down', () => {
    const filtered = reduceWorkspace(begun, { kind: 'filter', filters: { status: 'detained' } });
    const searched = reduceWorkspace(filtered, { kind: 'search', query: '최' });
    const finished = reduceWorkspace(searched, { kind: 'finish', screen: { kind: 'today' } });
    for (const state of [searched, finished])
      expect(toWorkspaceState({ ...toDraftContent(state), scrollTop: 0 })).toMatchObject({
        query: '최',
        filters: { status: 'detained' },
      });
  });

  test('comes back after a new start of the app without what was searched for', () => {
    const state = reduceWorkspace(toWorkspaceState(undefined, 'one run'), { kind: 'search', query: '최' });
    const reading = { ...state, reader: { ...state.reader, query: '난민' } };
    const draft = { ...toDraftContent(reading), scrollTop: 0 };
    expect(toWorkspaceState(draft, 'one run')).toMatchObject({ query: '최', reader: { query: '난민' } });
    expect(toWorkspaceState(draft, 'another')).toMatchObject({ query: '', reader: { query: '' } });
    const { run: _of, ...older } = draft;
    expect(toWorkspaceState(older, 'another')).toMatchObject({ query: '' });
  });

  test('of an older app that knew no Today comes back on it', () => {
    const old = { screen: { kind: 'people' }, query: '최', fields: {}, scrollTop: 0 } as unknown as Draft;
    expect(toWorkspaceState(old)).toMatchObject({ screen: { kind: 'today' }, query: '최' });
  });

  test('ends when it is saved or discarded', () => {
    const finished = reduceWorkspace(begun, { kind: 'finish', screen: { kind: 'person', personId } });
    expect(finished.unfinished).toBeUndefined();
    expect(toDraftContent(finished).fields).toEqual({});
  });

  test('comes back after it was discarded by mistake, unless another was begun', () => {
    const { unfinished } = begun;
    if (unfinished === undefined) throw new Error('nothing begun');
    const discarded = reduceWorkspace(begun, { kind: 'finish', screen: { kind: 'today' } });
    expect(reduceWorkspace(discarded, { kind: 'resume', unfinished })).toEqual(begun);
    const another = { screen: { kind: 'new-contact' }, fields: { 'names.0.text': '강' } } as const;
    const busy = { ...discarded, screen: another.screen, unfinished: another };
    expect(reduceWorkspace(busy, { kind: 'resume', unfinished }).unfinished).toEqual(another);
  });
});
