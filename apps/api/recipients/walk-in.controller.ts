import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { certifyWalkIn } from '../../../libs/casework/certify-walk-in.js';
import { type WalkInResult, walkInBody, walkInResult } from '../../../libs/contracts/recipients.js';
import { rolesFor } from '../../../libs/domain/recipient/recipient-authority.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { CASEWORK } from '../tokens.js';

@Controller('certifications')
export class WalkInController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /** Rule B10. By number and name only, and answered without a word about the person but what was recorded. */
  @Post('walk-in')
  @Roles(...rolesFor('certifyWalkIn'))
  @Answers(201, walkInResult)
  async certify(
    @Actor() actor: Actor,
    @Body({ schema: walkInBody }) body: z.infer<typeof walkInBody>,
  ): Promise<WalkInResult> {
    return { recorded: await certifyWalkIn(this.casework, actor, body) };
  }
}
