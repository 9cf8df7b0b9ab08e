import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule B4. That a void is asked for stands beside the certification, instead of being read from the audit. */
export class VoidRequests1764200000000 implements MigrationInterface {
  name = 'VoidRequests1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification add column void_requested_on date');
    await runner.query(
      `update certification c set void_requested_on = a.business_day
       from (select subject_id, max(business_day) as business_day from audit_entry where subject_kind = 'certification' and act = 'voidRequested' group by subject_id) a
       where a.subject_id = c.id::text and not c.is_void
         and not exists (select 1 from task t where t.recipient_no = c.recipient_no and t.kind = 'voidProposal' and t.answer = 'decline'
                         and t.corrected_at is null and t.subject->>'certificationId' = a.subject_id and t.opened_on >= a.business_day)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification drop column void_requested_on');
  }
}
