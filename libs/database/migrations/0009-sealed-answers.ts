import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was answered under a key names people and files: it is kept sealed from now on. The clear answers kept before are dropped,
 * their keys and what they did stay known.
 */
export class SealedAnswers1764700000000 implements MigrationInterface {
  name = 'SealedAnswers1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idempotency drop column body');
    await runner.query('alter table idempotency add column body bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table idempotency drop column body');
    await runner.query('alter table idempotency add column body jsonb');
  }
}
