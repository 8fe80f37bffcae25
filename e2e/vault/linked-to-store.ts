import type { VaultInput } from '../../src/contract/vault-calls';
import type { PartialDate } from '../../src/domain/partial-date';
import type { PersonId } from '../../src/domain/person';

export type NewLinked = VaultInput<'linked.create'>['record'];

/** An arrest of these people. */
export function incidentOf(people: readonly PersonId[]): Extract<NewLinked, { type: 'incident' }> {
  return {
    type: 'incident',
    people,
    kind: 'arrest',
    place: '단둥',
    authority: 'police',
    source: 'witness',
    reliability: 'moderately-reliable',
    text: '',
  };
}

/** A group of these people. */
export function groupOf(people: readonly PersonId[]): Extract<NewLinked, { type: 'group' }> {
  return { type: 'group', people, kind: 'arrested', name: '큰 무리', roles: [], separations: [], text: '' };
}

/** A follow-up for these people that is due on a day. */
export function followUpOf(
  people: readonly PersonId[],
  due: string,
): Extract<NewLinked, { type: 'follow-up' }> {
  return { type: 'follow-up', people, kind: 'contact', due: due as PartialDate, assignee: '', text: '' };
}

/** A referral of these people to a doctor. */
export function referralOf(people: readonly PersonId[]): Extract<NewLinked, { type: 'referral' }> {
  return {
    type: 'referral',
    people,
    service: 'health-medical',
    organisation: '',
    outcome: 'referred',
    timeframe: 'none',
    text: '',
  };
}

/** A letter to UNHCR about these people. */
export function letterOf(people: readonly PersonId[]): Extract<NewLinked, { type: 'letter' }> {
  return {
    type: 'letter',
    people,
    recipient: 'unhcr',
    addressee: '',
    language: 'en',
    identity: 'none',
    text: 'To whom it may concern',
  };
}
