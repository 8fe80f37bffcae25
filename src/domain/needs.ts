import type { CodeOf } from './code-lists';
import type { PartialDate } from './partial-date';

/** UNHCR's specific needs as used in proGres v3: groups by their first letters, in the order in which they are offered. */
export const NEED_GROUPS = {
  LP: [
    'LP',
    'LP-RR',
    'LP-RD',
    'LP-DA',
    'LP-DO',
    'LP-DT',
    'LP-IH',
    'LP-ND',
    'LP-BN',
    'LP-NA',
    'LP-AN',
    'LP-RP',
    'LP-MM',
    'LP-MD',
    'LP-MS',
    'LP-LS',
    'LP-WP',
    'LP-CR',
    'LP-AF',
    'LP-AP',
    'LP-ST',
  ],
  FU: ['FU', 'FU-TR', 'FU-FR'],
  SC: ['SC', 'SC-SC', 'SC-UC', 'SC-CH', 'SC-FC', 'SC-IC'],
  CR: ['CR', 'CR-CP', 'CR-CS', 'CR-CC', 'CR-TP', 'CR-LW', 'CR-LO', 'CR-NE', 'CR-SE', 'CR-AF', 'CR-CL'],
  WR: ['WR', 'WR-WR', 'WR-SF', 'WR-LC'],
  SV: ['SV', 'SV-VA', 'SV-VF', 'SV-VO', 'SV-FM', 'SV-SS', 'SV-HP', 'SV-HK', 'SV-GM'],
  TR: ['TR', 'TR-PI', 'TR-HO', 'TR-WV'],
  SM: ['SM', 'SM-MI', 'SM-MN', 'SM-DP', 'SM-CI', 'SM-CC', 'SM-AD', 'SM-OT'],
  DS: ['DS', 'DS-PM', 'DS-PS', 'DS-MM', 'DS-MS', 'DS-BD', 'DS-DF', 'DS-SD'],
  SP: ['SP', 'SP-PT', 'SP-GP', 'SP-CG'],
  ER: ['ER', 'ER-NF', 'ER-MC', 'ER-FR'],
} as const;

export type NeedGroup = keyof typeof NEED_GROUPS;
export type NeedCode = (typeof NEED_GROUPS)[NeedGroup][number];

/** All that are offered, group by group. */
export const NEED_CODES: readonly NeedCode[] = Object.values(NEED_GROUPS).flat();

/** A need of which more is known than its code. */
export interface NeedRecord {
  readonly code: NeedCode;
  readonly state: CodeOf<'needState'>;
  readonly date?: PartialDate;
  /** Who saw to it. */
  readonly by?: string;
}

/** A need as stored. A bare code is pending review, and when it was seen is not known: records began so. */
export type Need = NeedCode | NeedRecord;

/** A need with its state, however it is stored. */
export function needRecord(need: Need): NeedRecord {
  return typeof need === 'string' ? { code: need, state: 'pending' } : need;
}

/** The shortest form of a need that says all of it. */
export function toNeed(need: NeedRecord): Need {
  return need.state === 'pending' && need.date === undefined && need.by === undefined ? need.code : need;
}

/** The codes of the needs that still apply, each once. */
export function activeNeeds(needs: readonly Need[]): readonly NeedCode[] {
  const active = needs.map(needRecord).filter(({ state }) => state !== 'ended');
  return [...new Set(active.map(({ code }) => code))];
}

/** Is this an offered need? */
export function isNeedCode(value: unknown): value is NeedCode {
  return NEED_CODES.some((code) => code === value);
}
