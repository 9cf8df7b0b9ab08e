import type { Casework } from '../../../libs/casework/casework.js';
import { findActor } from '../../../libs/database/queries/actor.query.js';
import type { Actor } from '../../../libs/domain/organisation/roles.js';
import type { PlainDate } from '../../../libs/domain/time/plain-date.js';

/** Who acts at a desk of the demo. Throws when the offices have no such login. */
export async function actorOf({ database }: Casework, login: string, today: PlainDate): Promise<Actor> {
  const actor = await findActor(database.reader, login, today);
  if (!actor) throw new Error(`The offices have no account ${login}.`);
  return actor;
}
