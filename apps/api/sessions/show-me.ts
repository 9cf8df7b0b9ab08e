import type { Casework } from '../../../libs/casework/casework.js';
import type { SignedIn } from '../../../libs/casework/load-actor.js';
import type { Config } from '../../../libs/config/config.js';
import type { Me } from '../../../libs/contracts/sessions.js';
import { officeNames } from '../../../libs/database/queries/offices.query.js';

/** Who is working, as the screens need it. */
export async function showMe(casework: Casework, config: Config, signedIn: SignedIn): Promise<Me> {
  const { actor, email, csrfToken } = signedIn;
  const names = await officeNames(casework.database.reader);
  const nameOf = (office: string): string => names.get(office) ?? office;
  const roles = [...new Set(actor.assignments.map(({ role }) => role))];
  const office = actor.assignments[0]?.office ?? '';
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
    })),
    city: config.city,
    demo: config.demo.on,
    today: await casework.clock.today(),
    temporalUi: seesEngine ? (config.temporal.uiUrl ?? null) : null,
    csrfToken,
  };
}
