import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule B10. The office to which a letter went that stands in the place of a visit. */
export class Letters1764600000000 implements MigrationInterface {
  name = 'Letters1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contact_attempt add column office text');
    await runner.query(
      `alter table contact_attempt add constraint contact_attempt_letter check ((kind = 'letter') = (office is not null))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contact_attempt drop constraint contact_attempt_letter');
    await runner.query('alter table contact_attempt drop column office');
  }
}
