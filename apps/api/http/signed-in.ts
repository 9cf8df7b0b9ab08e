import type { FastifyRequest } from 'fastify';
import type { SignedIn } from '../../../libs/casework/load-actor.js';

const signedIn = new WeakMap<FastifyRequest, SignedIn>();

export const rememberSignedIn = (request: FastifyRequest, who: SignedIn): unknown => signedIn.set(request, who);

export const findSignedIn = (request: FastifyRequest): SignedIn | undefined => signedIn.get(request);

/** Who asks, on every route that is not public. */
export function signedInOf(request: FastifyRequest): SignedIn {
  const who = signedIn.get(request);
  if (!who) throw new Error('Only a route behind the session guard knows who asks.');
  return who;
}
