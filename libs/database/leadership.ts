import pg from 'pg';

interface Leading {
  url: string;
  /** Whoever holds this name leads; the others stand by. */
  name: string;
  /** Notices of this channel wake the leader. */
  channel: string;
  onNotice: () => void;
  /** Works until its signal is aborted: the lock was lost with its connection, or `ending` was. */
  lead: (lost: AbortSignal) => Promise<void>;
  ending: AbortSignal;
}

const STAND_BY_MS = 1000;

const pause = (ms: number, ending: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      ending.removeEventListener('abort', done);
      resolve();
    }
    ending.addEventListener('abort', done);
  });

/**
 * Of all processes that call this with one name, one works at a time: whoever holds an advisory lock on a connection of its
 * own, which also listens. A lost connection loses the lead; it is sought again until `ending`.
 */
export async function whileLeading({ url, name, channel, onNotice, lead, ending }: Leading): Promise<void> {
  while (!ending.aborted) {
    const client = new pg.Client({ connectionString: url, application_name: `casework ${name}`, keepAlive: true });
    const lost = new AbortController();
    const lose = (): void => lost.abort();
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', onNotice);
    ending.addEventListener('abort', lose);
    try {
      await client.connect();
      const { rows } = await client.query<{ leads: boolean }>('select pg_try_advisory_lock(hashtext($1)) as leads', [
        name,
      ]);
      if (rows[0]?.leads) {
        await client.query(`listen ${channel}`);
        await lead(lost.signal);
      }
    } catch {
      // The database is away, or the lead was lost: stand by and try again.
    } finally {
      ending.removeEventListener('abort', lose);
      await client.end().catch(() => {});
    }
    if (!ending.aborted) await pause(STAND_BY_MS, ending);
  }
}
