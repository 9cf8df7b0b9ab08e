import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Paths to what the engine owes and what is kept for a time only: each is found without reading the whole table. */
export class Processes1764100000000 implements MigrationInterface {
  name = 'Processes1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index task_waiting on task (due_on, id) where status in ('open', 'claimed')`);
    await runner.query(`create index mail_not_sent on mail (planned_at) where state <> 'sent'`);
    await runner.query('create index idempotency_age on idempotency (created_at)');
    await runner.query('create index session_age on session (expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index task_waiting, mail_not_sent, idempotency_age, session_age');
  }
}
