import type { Tx } from '../database.js';

/** Failures that cost nothing; from the next on the wait doubles, up to a quarter of an hour. */
const FREE_FAILURES = 5;
const LONGEST_WAIT = 900;

/** Whole seconds until the next attempt from this address is looked at; 0 if it is now. */
export async function secondsToWait(tx: Tx, login: string, address: string): Promise<number> {
  const rows: { seconds: number }[] = await tx.query(
    `select ceil(extract(epoch from next_try_at - now()))::int as seconds from login_failure where login = $1 and address = $2`,
    [login, address],
  );
  return Math.max(0, rows[0]?.seconds ?? 0);
}

/** Counts a failure. Attempts that ran side by side count once: they were made before anybody was told to wait. */
export async function noteLoginFailure(tx: Tx, login: string, address: string): Promise<void> {
  await tx.query(`delete from login_failure where next_try_at < now() - interval '1 day'`);
  await tx.query(
    `insert into login_failure as f (login, address, failures, next_try_at) values ($1, $2, 1, now())
     on conflict (login, address) do update set
       failures = f.failures + 1,
       next_try_at = now() + make_interval(secs => least(${LONGEST_WAIT}, case when f.failures < ${FREE_FAILURES} then 0 else 2 ^ least(f.failures - ${FREE_FAILURES}, 10) end))
     where f.next_try_at <= now()`,
    [login, address],
  );
}

export async function forgetLoginFailures(tx: Tx, login: string, address: string): Promise<void> {
  await tx.query('delete from login_failure where login = $1 and address = $2', [login, address]);
}
