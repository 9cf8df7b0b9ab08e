import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule B10. Who helped somebody to certify stands with the certification. */
export class Helpers1764550000000 implements MigrationInterface {
  name = 'Helpers1764550000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification add column helper jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification drop column helper');
  }
}
