import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept for a time only, or has not yet left the house; everything else is a fact and is never removed. */
const REMOVABLE = ['session', 'login_failure', 'idempotency', 'mail'];

/**
 * Rules I1, G6. The application's role may do what the product does and no more: facts are not deleted, a submitted version of
 * a report is not changed, and of a piece of evidence nothing but whose it is. Which migrations have run is the owner's business.
 */
export class LeastRights1764300000000 implements MigrationInterface {
  name = 'LeastRights1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('revoke delete on all tables in schema public from casework_app');
    await runner.query(`grant delete on ${REMOVABLE.join(', ')} to casework_app`);
    await runner.query('revoke update on report_version, former_identity, evidence from casework_app');
    await runner.query('grant update (recipient_no) on evidence to casework_app');
    await runner.query('revoke all on migrations from casework_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('grant select, insert, update on migrations to casework_app');
    await runner.query('grant update on report_version, former_identity, evidence to casework_app');
    await runner.query('grant delete on all tables in schema public to casework_app');
    await runner.query('revoke delete on audit_entry from casework_app');
  }
}
