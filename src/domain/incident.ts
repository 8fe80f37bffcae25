import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

/** What happened to somebody, in the order in which it usually comes. */
export const INCIDENT_KINDS = [
  'arrest',
  'detention',
  'transfer',
  'hand-over',
  'return',
  'release',
  'separation',
  'violence',
  'death',
  'other',
] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

/** Who did it: the types of perpetrators of the HURIDOCS thesauri, as far as they occur here. */
export const AUTHORITIES = [
  'unknown',
  'police',
  'border-guard',
  'armed-forces',
  'state-security',
  'prison',
  'immigration',
  'judiciary',
  'other-state',
  'trafficker',
  'employer',
  'family',
  'other-private',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** Where the knowledge comes from. */
export const INCIDENT_SOURCES = [
  'person',
  'family',
  'witness',
  'caseworker',
  'authority',
  'document',
  'media',
  'hearsay',
  'unknown',
] as const;
export type IncidentSource = (typeof INCIDENT_SOURCES)[number];

/** How far a source can be relied on, in the five steps of HURIDOCS, or not judged yet. */
export const RELIABILITIES = [
  'not-rated',
  'highly-reliable',
  'moderately-reliable',
  'undetermined',
  'moderately-unreliable',
  'highly-unreliable',
] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Something that happened to one or more people, recorded once for all of them. */
export interface IncidentDetails {
  readonly people: readonly PersonId[];
  readonly kind: IncidentKind;
  readonly date?: PartialDate;
  readonly place: string;
  readonly authority: Authority;
  readonly source: IncidentSource;
  readonly reliability: Reliability;
  readonly text: string;
}

/** The fields of which each can be changed for itself. */
export const INCIDENT_FIELDS = [
  'people',
  'kind',
  'date',
  'place',
  'authority',
  'source',
  'reliability',
  'text',
] as const satisfies readonly (keyof IncidentDetails)[];
