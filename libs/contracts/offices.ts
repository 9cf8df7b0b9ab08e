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
