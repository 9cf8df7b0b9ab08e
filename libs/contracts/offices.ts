/** `/api/offices` and the file the offices are seeded from (rule A5). */
import { z } from 'zod';
import { CENTRES } from '../domain/organisation/office.js';
import { ROLES } from '../domain/organisation/roles.js';

export const office = z.object({
  code: z.string(),
  kind: z.enum(['bureau', 'centre', 'informationCentre', 'town', 'village']),
  name: z.string(),
  parentCode: z.string().nullable(),
  centre: z.enum(CENTRES).nullable(),
});
export const officeList = z.object({ items: z.array(office), nextCursor: z.null() });

export const colleague = z.object({ login: z.string(), name: z.string(), roles: z.array(z.enum(ROLES)) });
export const colleagueList = z.object({ items: z.array(colleague), nextCursor: z.null() });

const named = { code: z.string().regex(/^[A-Za-z0-9-]{1,40}$/), name: z.string().min(1) };

/** `OFFICES_FILE`: the offices of a town to begin with. */
export const officesFile = z.object({
  city: z.string().min(1),
  bureau: z.object(named),
  centres: z.array(z.object({ ...named, email: z.email() })).length(CENTRES.length),
  informationCentre: z.object(named),
  towns: z.array(z.object({ ...named, villages: z.array(z.object(named)).min(1) })).min(1),
});
