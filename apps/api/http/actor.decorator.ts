import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor as DomainActor } from '../../../libs/domain/organisation/roles.js';
import { signedInOf } from './signed-in.js';

export type Actor = DomainActor;

/** Who asks: the person with the desks he has today, loaded by the session guard. */
export const Actor = createParamDecorator(
  (_: unknown, context: ExecutionContext): DomainActor =>
    signedInOf(context.switchToHttp().getRequest<FastifyRequest>()).actor,
);
