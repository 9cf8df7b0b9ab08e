import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { answerTask, findAnswerable } from '../../../libs/casework/answer-task.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { correctTask } from '../../../libs/casework/correct-task.js';
import {
  assignTask,
  type BulkResult,
  claimTask,
  eachTask,
  releaseTask,
  returnTask,
} from '../../../libs/casework/hold-task.js';
import { openTaskDetail } from '../../../libs/casework/open-task-detail.js';
import { ANSWER_SCHEMAS, answerEnvelope } from '../../../libs/contracts/answers.js';
import {
  type AnswerResult,
  answerResult,
  assignBody,
  bulkAnswer,
  bulkBody,
  type InboxCounts,
  inboxCounts,
  reasonBody,
  type Task,
  type TaskDetail,
  type TaskQuery,
  task,
  taskDetail,
  taskPage,
  taskQuery,
} from '../../../libs/contracts/inbox.js';
import { countTasks, findTask, listTasks } from '../../../libs/database/queries/inbox.query.js';
import type { TaskRow } from '../../../libs/database/queries/task-columns.js';
import { notVisible, refused } from '../../../libs/domain/errors.js';
import type { AnswerFields } from '../../../libs/domain/inbox/answers.js';
import type { TaskKind } from '../../../libs/domain/inbox/task-kinds.js';
import { ERROR_WORDS, UNKNOWN_ERROR } from '../../../libs/words/errors.js';
import { say } from '../../../libs/words/language.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { checked } from '../http/checked.js';
import { languageOf } from '../http/language.js';
import { CASEWORK } from '../tokens.js';
import { type Reader, showDetail, showTask } from './task-view.js';

/** The schema of a kind's answers, known only when the task is. */
const schemaOf = (kind: TaskKind): z.ZodType<AnswerFields[TaskKind]> =>
  ANSWER_SCHEMAS[kind] as z.ZodType<AnswerFields[TaskKind]>;

const taskId = new ParseUUIDPipe({ exceptionFactory: () => notVisible() });

@ApiTags('inbox')
@Controller('inbox')
export class InboxController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Get('tasks')
  @Answers(200, taskPage)
  async list(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Query({ schema: taskQuery }) query: TaskQuery,
  ): Promise<z.infer<typeof taskPage>> {
    const reader = await this.reader(actor, request);
    const page = await listTasks(this.casework.database.reader, actor, query, reader.today);
    return { items: page.items.map((row) => showTask(row, reader)), nextCursor: page.nextCursor };
  }

  @Get('counts')
  @Answers(200, inboxCounts)
  async counts(@Actor() actor: Actor, @Query({ schema: taskQuery }) query: TaskQuery): Promise<InboxCounts> {
    return countTasks(this.casework.database.reader, actor, query, await this.casework.clock.today());
  }

  @Get('tasks/:id')
  @Answers(200, taskDetail)
  async detail(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', taskId) id: string,
  ): Promise<TaskDetail> {
    return showDetail(await openTaskDetail(this.casework, actor, id), await this.reader(actor, request));
  }

  @Post('tasks/:id/claim')
  @Answers(200, task)
  async claim(@Actor() actor: Actor, @Req() request: FastifyRequest, @Param('id', taskId) id: string): Promise<Task> {
    await claimTask(this.casework, actor, id);
    return this.show(actor, request, id);
  }

  @Post('tasks/:id/release')
  @Answers(200, task)
  async release(@Actor() actor: Actor, @Req() request: FastifyRequest, @Param('id', taskId) id: string): Promise<Task> {
    await releaseTask(this.casework, actor, id);
    return this.show(actor, request, id);
  }

  @Post('tasks/:id/assign')
  @Answers(200, task)
  async assign(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', taskId) id: string,
    @Body({ schema: assignBody }) body: z.infer<typeof assignBody>,
  ): Promise<Task> {
    await assignTask(this.casework, actor, id, body.to);
    return this.show(actor, request, id);
  }

  @Post('tasks/:id/return')
  @Answers(200, task)
  async return(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', taskId) id: string,
    @Body({ schema: reasonBody }) body: z.infer<typeof reasonBody>,
  ): Promise<Task> {
    await returnTask(this.casework, actor, id, body.reason);
    return this.show(actor, request, id);
  }

  @Post('tasks/:id/correct')
  @Answers(200, task)
  async correct(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', taskId) id: string,
    @Body({ schema: reasonBody }) body: z.infer<typeof reasonBody>,
  ): Promise<Task> {
    await correctTask(this.casework, actor, id, body.reason);
    return this.show(actor, request, id);
  }

  /** Authority, holder and version are looked at before the fields: nobody learns the form of another's question. */
  @Post('tasks/:id/answer')
  @Answers(200, answerResult)
  async answer(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Param('id', taskId) id: string,
    @Body({ schema: answerEnvelope }) body: z.infer<typeof answerEnvelope>,
  ): Promise<AnswerResult> {
    const { version, ...fields } = body;
    const answerable = await findAnswerable(this.casework, actor, id, version);
    if (!answerable.answers.includes(fields.answer)) {
      throw refused('ANSWER_UNKNOWN', { answer: fields.answer, allowed: answerable.answers.join(', ') });
    }
    await answerTask(this.casework, actor, id, version, checked(schemaOf(answerable.kind), fields));
    const reader = await this.reader(actor, request);
    const next = await this.nextTask(reader);
    return { task: await this.show(actor, request, id), next: next && showTask(next, reader) };
  }

  @Post('bulk')
  @Answers(200, bulkAnswer)
  async bulk(
    @Actor() actor: Actor,
    @Req() request: FastifyRequest,
    @Body({ schema: bulkBody }) body: z.infer<typeof bulkBody>,
  ): Promise<z.infer<typeof bulkAnswer>> {
    const results = await eachTask(body.ids, (id) => {
      if (body.action === 'claim') return claimTask(this.casework, actor, id);
      if (body.action === 'release') return releaseTask(this.casework, actor, id);
      return assignTask(this.casework, actor, id, body.to);
    });
    const language = languageOf(request);
    const sentence = ({ code, params }: BulkResult) =>
      code ? { code, detail: say(ERROR_WORDS[code] ?? UNKNOWN_ERROR, language, params) } : {};
    return { results: results.map((result) => ({ id: result.id, ok: result.ok, ...sentence(result) })) };
  }

  /** One's own next open task: what one holds, else what waits at one's desk. */
  private async nextTask({ actor, today }: Reader): Promise<TaskRow | null> {
    for (const view of ['mine', 'unclaimed'] as const) {
      const page = await listTasks(this.casework.database.reader, actor, { view, desk: 'own', limit: 1 }, today);
      if (page.items[0]) return page.items[0];
    }
    return null;
  }

  private async reader(actor: Actor, request: FastifyRequest): Promise<Reader> {
    return { actor, today: await this.casework.clock.today(), language: languageOf(request) };
  }

  private async show(actor: Actor, request: FastifyRequest, id: string): Promise<Task> {
    const row = await findTask(this.casework.database.reader, id);
    if (!row) throw notVisible();
    return showTask(row, await this.reader(actor, request));
  }
}
