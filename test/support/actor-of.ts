import { loadActor } from '../../libs/casework/load-actor.js';
import { signIn } from '../../libs/casework/sign-in.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { type AnApi, PASSWORD } from './an-api.js';

/** The domain's actor behind a login, for a use case that the test calls itself. */
export async function actorOf({ dependencies }: AnApi, login: string): Promise<Actor> {
  const { casework, passwords } = dependencies;
  const token = await signIn(casework, passwords, { login, password: PASSWORD, address: 'test' });
  const signedIn = await loadActor(casework, token);
  if (!signedIn) throw new Error(`${login} could not log in.`);
  return signedIn.actor;
}
