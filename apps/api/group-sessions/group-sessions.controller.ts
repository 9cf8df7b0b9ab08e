import { Body, Controller, Inject, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { type AttendeeResult, recordGroupSession } from '../../../libs/casework/record-group-session.js';
import { groupSessionBody, groupSessionResult } from '../../../libs/contracts/recipients.js';
import { ERROR_WORDS, UNKNOWN_ERROR } from '../../../libs/words/errors.js';
import { say } from '../../../libs/words/language.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Language } from '../http/language.decorator.js';
import { CASEWORK } from '../tokens.js';

type Results = z.infer<typeof groupSessionResult>;

@Controller('group-sessions')
export class GroupSessionsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  /** Everybody is certified or refused by himself: the answer says for each which. */
  @Post()
  @Answers(200, groupSessionResult)
  async record(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Body({ schema: groupSessionBody }) body: z.infer<typeof groupSessionBody>,
  ): Promise<Results> {
    const results = await recordGroupSession(this.casework, actor, body);
    return { results: results.map((result) => shown(result, language)) };
  }
}

function shown(result: AttendeeResult, language: Language): Results['results'][number] {
  if (result.ok) return result;
  const { code, params } = result.refusal;
  const detail = say(ERROR_WORDS[code] ?? UNKNOWN_ERROR, language, params);
  return { recipientNo: result.recipientNo, ok: false, code, detail };
}
