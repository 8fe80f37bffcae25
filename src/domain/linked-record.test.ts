import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GroupDetails } from './group';
import { withMorePeople, withoutPeople, withPersonReplaced } from './linked-record';
import type { PersonId } from './person';

const [ann, ben, eva] = ['ann', 'ben', 'eva'] as PersonId[] as [PersonId, PersonId, PersonId];

function groupOf(...people: PersonId[]): { readonly type: 'group' } & GroupDetails {
  return { type: 'group', people, kind: 'family', name: '', text: '', roles: [], separations: [] };
}

test('two versions of a group bring their people together, with roles and separations', () => {
  const ours = {
    ...groupOf(ann, ben),
    roles: [{ personId: ann, role: 'head' as const }],
    separations: [{ one: ann, other: ben, place: '', cause: 'unknown' as const }],
  };
  const theirs = {
    ...groupOf(ann, eva),
    name: '다른 이름',
    roles: [
      { personId: ann, role: 'member' as const },
      { personId: eva, role: 'child' as const },
    ],
    separations: [
      { one: ben, other: ann, place: '투먼', cause: 'unknown' as const },
      { one: ann, other: eva, place: '', cause: 'unknown' as const },
    ],
  };
  const gathered = withMorePeople(ours, theirs);
  expect(gathered.people).toEqual([ann, ben, eva]);
  // What we know of somebody stays; what is new is added.
  expect(gathered.roles).toEqual([
    { personId: ann, role: 'head' },
    { personId: eva, role: 'child' },
  ]);
  expect(gathered.separations).toHaveLength(2);
  expect(gathered.separations[0]).toMatchObject({ one: ann, other: ben, place: '' });
  expect(gathered.name).toBe('');
});

test('gathering twice is gathering once, and never loses anybody', () => {
  const people = fc.uniqueArray(fc.constantFrom(ann, ben, eva), { minLength: 1 });
  fc.assert(
    fc.property(people, people, (ours, theirs) => {
      const once = withMorePeople(groupOf(...ours), groupOf(...theirs));
      expect(withMorePeople(once, groupOf(...theirs))).toEqual(once);
      for (const id of [...ours, ...theirs]) expect(once.people).toContain(id);
    }),
  );
});

test('a group without some of its people keeps nothing of them, and without all of them is none', () => {
  const group = {
    ...groupOf(ann, ben),
    roles: [{ personId: ben, role: 'child' as const }],
    separations: [{ one: ann, other: ben, place: '', cause: 'unknown' as const }],
  };
  expect(withoutPeople(group, new Set([ben]))).toEqual(groupOf(ann));
  expect(withoutPeople(group, new Set([ann, ben]))).toBeUndefined();
});

test('somebody in another’s place is in the group once, with one role, and not parted from themselves', () => {
  const group = {
    ...groupOf(ann, ben, eva),
    roles: [
      { personId: ann, role: 'head' as const },
      { personId: ben, role: 'member' as const },
    ],
    separations: [
      { one: ann, other: ben, place: '', cause: 'unknown' as const },
      { one: ben, other: eva, place: '투먼', cause: 'unknown' as const },
      { one: eva, other: ann, place: '', cause: 'unknown' as const },
    ],
  };
  expect(withPersonReplaced(group, { from: ben, to: ann })).toEqual({
    ...groupOf(ann, eva),
    roles: [{ personId: ann, role: 'head' }],
    separations: [{ one: ann, other: eva, place: '투먼', cause: 'unknown' }],
  });
  const alone = { ...groupOf(ben), roles: [{ personId: ben, role: 'child' as const }] };
  expect(withPersonReplaced(alone, { from: ben, to: ann })).toEqual({
    ...groupOf(ann),
    roles: [{ personId: ann, role: 'child' }],
  });
});
