import { Body, Controller, Inject, Options, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../../libs/config/config.js';
import { forbidden, refused } from '../../../libs/domain/errors.js';
import { payloadCodec } from '../../../libs/temporal/data-converter.js';
import { Answers } from '../http/answers.decorator.js';
import { Public } from '../http/public.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { CONFIG } from '../tokens.js';
import { fromJson, type PayloadList, payloadList, toJson } from './payload-json.js';

/** Opens payloads for the Temporal Web UI, with the session of a manager or administrator. */
@Controller('codec')
@ApiExcludeController()
export class CodecController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Options('decode')
  @Public()
  @Answers(204)
  preflight(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): void {
    this.openTo(request, reply);
    reply.header('Access-Control-Allow-Methods', 'POST');
    reply.header('Access-Control-Allow-Headers', 'content-type, x-namespace');
    reply.header('Access-Control-Max-Age', '600');
  }

  /** Also as `decode?preserveStorageRefs=true`: we store no payload elsewhere, so there is nothing to preserve. */
  @Post('decode')
  @Roles('M', 'A')
  @Answers(200)
  async decode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body({ schema: payloadList }) { payloads }: PayloadList,
  ): Promise<PayloadList> {
    this.openTo(request, reply);
    try {
      const opened = await payloadCodec(this.config.secrets).decode(payloads.map(fromJson));
      return { payloads: opened.map(toJson) };
    } catch {
      throw refused('PAYLOAD_UNREADABLE');
    }
  }

  /** Lets a page of the Web UI read the answer, and no page of another site. */
  private openTo({ headers }: FastifyRequest, reply: FastifyReply): void {
    const { origin, host } = headers;
    if (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) return;
    if (!this.webUiOrigins().includes(origin)) throw forbidden('ORIGIN_NOT_OURS');
    reply.header('Access-Control-Allow-Origin', origin);
    reply.header('Access-Control-Allow-Credentials', 'true');
    reply.header('Vary', 'Origin');
  }

  /** The Web UI's address, under both names of this machine. */
  private webUiOrigins(): string[] {
    const { uiUrl } = this.config.temporal;
    if (uiUrl === undefined) return [];
    const { origin } = new URL(uiUrl);
    return [origin, origin.replace('//127.0.0.1', '//localhost'), origin.replace('//localhost', '//127.0.0.1')];
  }
}
