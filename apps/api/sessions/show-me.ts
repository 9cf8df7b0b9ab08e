import type { Casework } from '../../../libs/casework/casework.js';
import type { SignedIn } from '../../../libs/casework/load-actor.js';
import type { Config } from '../../../libs/config/config.js';
import type { Me } from '../../../libs/contracts/sessions.js';
import { type Deputyship, deputyshipsOf } from '../../../libs/database/queries/deputyships.query.js';
import { officeNames } from '../../../libs/database/queries/offices.query.js';
import type { Assignment } from '../../../libs/domain/organisation/roles.js';

/** Who is working, as the screens need it. */
export async function showMe(casework: Casework, config: Config, signedIn: SignedIn): Promise<Me> {
  const { actor, email, csrfToken } = signedIn;
  const names = await officeNames(casework.database.reader);
  const nameOf = (office: string): string => names.get(office) ?? office;
  const roles = [...new Set(actor.assignments.map(({ role }) => role))];
  const office = actor.assignments[0]?.office ?? '';
  const today = await casework.clock.today();
  const standsIn = actor.assignments.some(({ deputyFor }) => deputyFor);
  const deputyships = standsIn ? await deputyshipsOf(casework.database.reader, actor.login, today) : [];
  const seesEngine = roles.some((role) => role === 'M' || role === 'A');
  return {
    user: { login: actor.login, name: actor.name, email },
    roles,
    office,
    officeName: nameOf(office),
    assignments: actor.assignments.map((held) => ({
      role: held.role,
      office: held.office,
      officeName: nameOf(held.office),
      deputyFor: held.deputyFor ?? null,
      deputyship: deputyshipOf(held, deputyships),
    })),
    city: config.city,
    demo: config.demo.on,
    today,
    temporalUi: seesEngine ? (config.temporal.uiUrl ?? null) : null,
    csrfToken,
  };
}

function deputyshipOf({ role, office, deputyFor }: Assignment, all: readonly Deputyship[]) {
  const found = all.find((one) => one.role === role && one.office === office && one.login === deputyFor);
  return found ? { name: found.name, from: found.from, until: found.until } : null;
}
