import './zod-without-eval';
import { z } from 'zod';

/** The id of a record: 128 random bits in base64url. */
export const recordId = z.string().regex(/^[\w-]{22}$/u);
