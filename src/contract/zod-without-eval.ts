import { z } from 'zod';

// The content security policy forbids eval; without this, zod probes for it and every probe is a reported violation.
z.config({ jitless: true });
