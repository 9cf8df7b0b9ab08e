/** `/api/sessions`, `/api/me`: who is working. */
import { z } from 'zod';
import { ROLES } from '../domain/organisation/roles.js';
import { pageOf, pageQuery, plainDate } from './scalars.js';

export const loginBody = z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const assignment = z.object({
  role: z.enum(ROLES),
  office: z.string(),
  officeName: z.string(),
  deputyFor: z.string().nullable(),
  /** Rule H4. Whose desk it is while one stands in, from the first to the last day; null for one's own desk. */
  deputyship: z.object({ name: z.string(), from: plainDate, until: plainDate }).nullable(),
});

export const me = z.object({
  user: z.object({ login: z.string(), name: z.string(), email: z.string().nullable() }),
  roles: z.array(z.enum(ROLES)),
  office: z.string(),
  officeName: z.string(),
  assignments: z.array(assignment),
  city: z.string(),
  demo: z.boolean(),
  today: z.string(),
  /** Where managers look into the engine; null for others. */
  temporalUi: z.string().nullable(),
  csrfToken: z.string().optional(),
});
export type Me = z.infer<typeof me>;

export const passwordBody = z.strictObject({ current: z.string().min(1).max(200), next: z.string().min(10).max(200) });

/** Rule H4. The deputy of a desk; `from` and `until` are the first and the last day. */
export const deputyBody = z.strictObject({
  login: z.string(),
  deputyLogin: z.string(),
  role: z.enum(ROLES),
  office: z.string(),
  from: plainDate,
  until: plainDate,
});
export const deputy = z.object({
  ...deputyBody.shape,
  id: z.uuid(),
  name: z.string(),
  deputyName: z.string(),
  namedBy: z.string(),
  revokedAt: z.string().nullable(),
});
export const deputyPage = pageOf(deputy);
export const account = z.object({
  login: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  isActive: z.boolean(),
  assignments: z.array(z.object({ role: z.enum(ROLES), office: z.string() })),
});
export const accountPage = pageOf(account);
export const adminQuery = pageQuery;

export const demoAccount = z.object({
  login: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  office: z.string(),
  officeName: z.string(),
});

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;
