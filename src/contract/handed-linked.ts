import './zod-without-eval';
import { z } from 'zod';
import { LINKED_FIELDS } from '../domain/linked-record';
import { trailOf } from './handed-trail';
import {
  followUpDetails,
  groupDetails,
  incidentDetails,
  letterDetails,
  linkedId,
  referralDetails,
} from './linked-records';

const moment = z.int().min(0);
const row = { id: linkedId, createdAt: moment, updatedAt: moment };

/**
 * Records about several people on their way to a colleague, one parser for each type. Whoever takes them over numbers
 * their revisions anew; what they said before stays where it was written.
 */
export const HANDED_LINKED = [
  z.strictObject({
    type: z.literal('incident'),
    ...row,
    ...incidentDetails.shape,
    ...trailOf(LINKED_FIELDS.incident, incidentDetails.shape),
  }),
  z.strictObject({
    type: z.literal('group'),
    ...row,
    ...groupDetails.shape,
    ...trailOf(LINKED_FIELDS.group, groupDetails.shape),
  }),
  z.strictObject({
    type: z.literal('follow-up'),
    ...row,
    ...followUpDetails.shape,
    ...trailOf(LINKED_FIELDS['follow-up'], followUpDetails.shape),
  }),
  z.strictObject({
    type: z.literal('referral'),
    ...row,
    ...referralDetails.shape,
    ...trailOf(LINKED_FIELDS.referral, referralDetails.shape),
  }),
  z.strictObject({
    type: z.literal('letter'),
    ...row,
    ...letterDetails.shape,
    ...trailOf(LINKED_FIELDS.letter, letterDetails.shape),
  }),
] as const;
