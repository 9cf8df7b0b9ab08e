import { Controller, Delete, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import { commitRoster } from '../../../libs/casework/commit-roster.js';
import { discardRoster } from '../../../libs/casework/discard-roster.js';
import { previewRoster } from '../../../libs/casework/preview-roster.js';
import { type RefusedRow, takeRosterErrorsAway } from '../../../libs/casework/read-roster-errors.js';
import { importArea } from '../../../libs/casework/roster-rights.js';
import {
  type RosterImport,
  rosterImport,
  rosterImportPage,
  rosterRowPage,
  rosterRowsQuery,
} from '../../../libs/contracts/imports.js';
import { pageQuery } from '../../../libs/contracts/scalars.js';
import {
  findImport,
  listImportRows,
  listImports,
  notedRows,
  type RosterImportView,
} from '../../../libs/database/queries/roster-imports.query.js';
import { notVisible } from '../../../libs/domain/errors.js';
import { type ErrorRow, errorWorkbook } from '../../../libs/sheets/error-workbook.js';
import { rosterRows } from '../../../libs/sheets/roster-reader.js';
import { ERROR_WORKBOOK_WORDS } from '../../../libs/words/imports.js';
import { say } from '../../../libs/words/language.js';
import { Actor } from '../http/actor.decorator.js';
import { Answers } from '../http/answers.decorator.js';
import { Language } from '../http/language.decorator.js';
import { Roles } from '../http/roles.decorator.js';
import { AcceptsFile, type Upload, UploadedBytes } from '../http/upload.js';
import { CASEWORK } from '../tokens.js';
import { reasonOf, showHead, showImport, showRow } from './show-import.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** An answer that people can still scroll through; the rows' own route and the error workbook have all. */
const MOST_NOTED_ROWS = 10_000;

/** The platform's export: uploaded and previewed, then taken in. */
@Controller('imports')
@Roles('I', 'P')
export class ImportsController {
  constructor(@Inject(CASEWORK) private readonly casework: Casework) {}

  @Post('roster')
  @AcceptsFile({ maxMegabytes: 50, tooLarge: 'FILE_TOO_LARGE' })
  @Answers(201, rosterImport)
  async preview(
    @Actor() actor: Actor,
    @Language() language: Language,
    @UploadedBytes() { fileName, sha256, bytes }: Upload,
  ): Promise<RosterImport> {
    const importNo = await previewRoster(this.casework, actor, {
      fileName,
      sha256,
      rows: () => rosterRows(bytes, fileName),
    });
    return this.shown(await this.visible(actor, importNo), language);
  }

  /** Answers at once; the taking in goes on by itself and survives every crash. */
  @Post(':importNo/commit')
  @Answers(202, rosterImport)
  async commit(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('importNo') importNo: string,
  ): Promise<RosterImport> {
    await commitRoster(this.casework, actor, importNo);
    return this.shown(await this.visible(actor, importNo), language);
  }

  /** A preview that nobody wants; an import that has begun is a conflict. */
  @Delete(':importNo')
  @Answers(200, rosterImport)
  async discard(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('importNo') importNo: string,
  ): Promise<RosterImport> {
    await discardRoster(this.casework, actor, importNo);
    return this.shown(await this.visible(actor, importNo), language);
  }

  @Get()
  @Answers(200, rosterImportPage)
  async list(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ): Promise<z.infer<typeof rosterImportPage>> {
    const page = await listImports(this.casework.database.reader, importArea(actor), query);
    return { items: page.items.map((view) => showHead(view, language)), nextCursor: page.nextCursor };
  }

  @Get(':importNo')
  @Answers(200, rosterImport)
  async show(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('importNo') importNo: string,
  ): Promise<RosterImport> {
    return this.shown(await this.visible(actor, importNo), language);
  }

  @Get(':importNo/rows')
  @Answers(200, rosterRowPage)
  async rows(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('importNo') importNo: string,
    @Query({ schema: rosterRowsQuery }) query: z.infer<typeof rosterRowsQuery>,
  ): Promise<z.infer<typeof rosterRowPage>> {
    await this.visible(actor, importNo);
    const { reader, fields } = this.casework.database;
    const page = await listImportRows(reader, fields, importNo, query);
    return { items: page.items.map((row) => showRow(row, language)), nextCursor: page.nextCursor };
  }

  /** The refused rows with their reasons, as a workbook that can be corrected and uploaded again. */
  @Get(':importNo/errors.xlsx')
  @Answers(200)
  async errors(
    @Actor() actor: Actor,
    @Language() language: Language,
    @Param('importNo') importNo: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const refused = await takeRosterErrorsAway(this.casework, actor, importNo);
    const heads = {
      row: say(ERROR_WORKBOOK_WORDS.row, language),
      reason: say(ERROR_WORKBOOK_WORDS.reason, language),
    };
    const fileName = say(ERROR_WORKBOOK_WORDS.fileName, language, { importNo });
    await reply
      .type(XLSX)
      .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .send(errorWorkbook(withReasons(refused, language), heads));
  }

  private async visible(actor: Actor, importNo: string): Promise<RosterImportView> {
    const view = await findImport(this.casework.database.reader, importArea(actor), importNo);
    if (!view) throw notVisible();
    return view;
  }

  private async shown(view: RosterImportView, language: Language): Promise<RosterImport> {
    const { reader, fields } = this.casework.database;
    const noted = await notedRows(reader, fields, view.importNo, MOST_NOTED_ROWS + 1);
    return showImport(view, noted.slice(0, MOST_NOTED_ROWS), noted.length > MOST_NOTED_ROWS, language);
  }
}

async function* withReasons(refused: AsyncIterable<RefusedRow>, language: Language): AsyncGenerator<ErrorRow> {
  for await (const { row, cells, problems } of refused) {
    const reasons = problems.map((problem) => `${problem.column}：${reasonOf(problem, language)}`);
    yield { row, cells, reasons: reasons.join('\n') };
  }
}
