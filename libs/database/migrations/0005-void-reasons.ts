import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule B4. Why a void is asked for reaches the two persons who decide: it stands beside the certification, as the request does. */
export class VoidReasons1764400000000 implements MigrationInterface {
  name = 'VoidReasons1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification add column void_request_reason text');
    await runner.query(
      `update certification c set void_request_reason = a.why
       from (select distinct on (subject_id) subject_id, why from audit_entry
             where subject_kind = 'certification' and act = 'voidRequested' order by subject_id, id desc) a
       where a.subject_id = c.id::text`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification drop column void_request_reason');
  }
}
