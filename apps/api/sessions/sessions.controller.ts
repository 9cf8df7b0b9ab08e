import { Body, Controller, Delete, Get, Inject, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { changePassword } from '../../../libs/casework/change-password.js';
import { loadActor } from '../../../libs/casework/load-actor.js';
import type { Passwords } from '../../../libs/casework/passwords.js';
import { signIn } from '../../../libs/casework/sign-in.js';
import { signOut } from '../../../libs/casework/sign-out.js';
import type { Config } from '../../../libs/config/config.js';
import { loginBody, type Me, me, passwordBody } from '../../../libs/contracts/sessions.js';
import { Answers } from '../http/answers.decorator.js';
import { Public } from '../http/public.decorator.js';
import { signedInOf } from '../http/signed-in.js';
import { CASEWORK, CONFIG, PASSWORDS } from '../tokens.js';
import { sessionCookie, sessionCookieName } from './session-cookie.js';
import { showMe } from './show-me.js';

@Controller()
export class SessionsController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PASSWORDS) private readonly passwords: Passwords,
  ) {}

  @Post('sessions')
  @Public()
  @Answers(201, me)
  async logIn(
    @Body({ schema: loginBody }) body: z.infer<typeof loginBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Me> {
    const token = await signIn(this.casework, this.passwords, { ...body, address: request.ip });
    const signedIn = await loadActor(this.casework, token);
    if (!signedIn) throw new Error('A session that was just begun is not there.');
    reply.setCookie(sessionCookieName(this.config), token, sessionCookie(this.config));
    return showMe(this.casework, this.config, signedIn);
  }

  @Get('me')
  @Answers(200, me)
  async me(@Req() request: FastifyRequest): Promise<Me> {
    return showMe(this.casework, this.config, signedInOf(request));
  }

  @Delete('sessions/current')
  @Answers(204)
  async logOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await signOut(this.casework, signedInOf(request));
    reply.clearCookie(sessionCookieName(this.config), sessionCookie(this.config));
  }

  @Put('me/password')
  @Answers(204)
  async changePassword(
    @Req() request: FastifyRequest,
    @Body({ schema: passwordBody }) body: z.infer<typeof passwordBody>,
  ): Promise<void> {
    await changePassword(this.casework, this.passwords, signedInOf(request), body);
  }
}
