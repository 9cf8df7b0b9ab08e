import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { settleDoubtfulMail } from '../../../libs/casework/mail-ledger.js';
import { listReports, readReport, takeAnnexAway } from '../../../libs/casework/read-reports.js';
import { submitReport } from '../../../libs/casework/submit-report.js';
import type { Config } from '../../../libs/config/config.js';
import {
  annexQuery,
  type Report,
  type ReportSubmitted,
  report,
  reportPage,
  reportQuery,
  reportSubmitted,
  settleMailBody,
} from '../../../libs/contracts/reports.js';
import type { ReportRef } from '../../../libs/database/stores/report.store.js';
import { notVisible } from '../../../libs/domain/errors.js';
import type { AnnexName } from '../../../libs/domain/reporting/annex-rows.js';
import { isPlainMonth } from '../../../libs/domain/time/plain-month.js';
import { annexWorkbook } from '../../../libs/sheets/annex-writer.js';
import { annexTable } from '../../../libs/words/annexes.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { CASEWORK, CONFIG } from '../tokens.js';
import { showHead, showReport, showSubmitted } from './show-report.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How the files are called in the address; the third sheet has no number of its own. */
const ANNEX_OF_FILE: Readonly<Record<string, AnnexName>> = {
  '1.xlsx': 'annex1',
  '2.xlsx': 'annex2',
  'entrusted.xlsx': 'entrusted',
};

/** The towns' monthly reports (rules G1–G6). Villages and the information centre have no part in them. */
@Controller('reports/monthly')
@Roles('T', 'TH', 'P', 'R', 'M')
export class ReportsController {
  constructor(
    @Inject(CASEWORK) private readonly casework: Casework,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(200, reportPage)
  async list(
    @Actor() actor: Actor,
    @Query({ schema: reportQuery }) query: z.infer<typeof reportQuery>,
  ): Promise<z.infer<typeof reportPage>> {
    const { period, today, reports } = await listReports(this.casework, actor, query.period);
    return { items: reports.map((seen) => showHead(seen, period, today)), nextCursor: null };
  }

  /** A person says what became of a mail that nobody can be sure of. */
  @Post('mails/settle')
  @Roles('TH', 'M')
  @Answers(204)
  async settle(
    @Actor() actor: Actor,
    @Body({ schema: settleMailBody }) body: z.infer<typeof settleMailBody>,
  ): Promise<void> {
    await settleDoubtfulMail(this.casework, actor, body.mailKey, body.outcome, body.reason);
  }

  @Get(':town/:period')
  @Answers(200, report)
  async show(@Actor() actor: Actor, @Param('town') town: string, @Param('period') period: string): Promise<Report> {
    const ref = refOf(town, period);
    return showReport(await readReport(this.casework, actor, ref), ref.period);
  }

  @Post(':town/:period/submit')
  @Answers(200, reportSubmitted)
  async submit(
    @Actor() actor: Actor,
    @Param('town') town: string,
    @Param('period') period: string,
  ): Promise<ReportSubmitted> {
    const ref = refOf(town, period);
    return showSubmitted(ref, await submitReport(this.casework, actor, ref));
  }

  /** Full numbers leave the house here: who took them is on record. */
  @Get(':town/:period/annexes/:file')
  @Answers(200)
  async annex(
    @Actor() actor: Actor,
    @Param('town') town: string,
    @Param('period') period: string,
    @Param('file') file: string,
    @Query({ schema: annexQuery }) query: z.infer<typeof annexQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const annex = ANNEX_OF_FILE[file];
    if (!annex) throw notVisible();
    const asked = { annex, centre: query.centre, version: query.version };
    const { snapshot, ...facts } = await takeAnnexAway(this.casework, actor, refOf(town, period), asked);
    const table = annexTable(annex, snapshot, { ...facts, city: this.config.city });
    const bytes = await annexWorkbook(table, this.config.annexTemplates);
    await reply
      .type(XLSX)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(table.fileName)}`)
      .send(bytes);
  }
}

/** A month that is none is no report: there is nothing to see. */
function refOf(town: string, period: string): ReportRef {
  if (!isPlainMonth(period)) throw notVisible();
  return { town, period };
}
