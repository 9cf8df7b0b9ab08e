import { timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Casework } from '../../../libs/casework/casework.js';
import { loadActor, type SignedIn } from '../../../libs/casework/load-actor.js';
import type { Config } from '../../../libs/config/config.js';
import { DomainError, forbidden } from '../../../libs/domain/errors.js';
import type { Role } from '../../../libs/domain/organisation/roles.js';
import { CSRF_HEADER } from '../http/csrf.js';
import { IS_PUBLIC } from '../http/public.decorator.js';
import { ROLES_ALLOWED } from '../http/roles.decorator.js';
import { rememberSignedIn } from '../http/signed-in.js';
import { CASEWORK, CONFIG } from '../tokens.js';
import { sessionCookieName } from './session-cookie.js';

/** Stands before every route: who is it (401), and is this route for him at all (403). */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(CONFIG) private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, targets)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.whoAsks(request);
    const allowed = this.reflector.getAllAndOverride<Role[] | undefined>(ROLES_ALLOWED, targets);
    if (allowed && !signedIn.actor.assignments.some(({ role }) => allowed.includes(role))) throw forbidden();
    rememberSignedIn(request, signedIn);
    return true;
  }

  private async whoAsks(request: FastifyRequest): Promise<SignedIn> {
    const token = request.cookies[sessionCookieName(this.config)];
    const signedIn = token ? await loadActor(this.casework, token) : undefined;
    if (!signedIn) throw new DomainError('NOT_LOGGED_IN', 'notAuthenticated');
    const csrf = request.headers[CSRF_HEADER];
    if (csrf !== undefined && !isEqual(String(csrf), signedIn.csrfToken)) throw forbidden('ORIGIN_NOT_OURS');
    return signedIn;
  }
}

function isEqual(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
