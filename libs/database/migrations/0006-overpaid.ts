import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule F1. What a termination finds paid too much stands in the decision, in fen, beside the months. */
export class Overpaid1764500000000 implements MigrationInterface {
  name = 'Overpaid1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table decision add column overpaid_fen bigint not null default 0');
    // The amount of a month is the latest in force; a month before all amounts has the earliest.
    await runner.query(
      `update decision d set overpaid_fen = coalesce((
         select sum(coalesce(
           (select b.amount_fen from benefit_amount b where b.recipient_no = d.recipient_no and b.from_month <= overpaid.month order by b.from_month desc limit 1),
           (select b.amount_fen from benefit_amount b where b.recipient_no = d.recipient_no order by b.from_month limit 1)))
         from unnest(d.months) as overpaid(month)), 0)
       where d.kind = 'termination'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table decision drop column overpaid_fen');
  }
}
