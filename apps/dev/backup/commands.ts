import { Refusal } from '../processes/refusal.js';
import { ServiceFailed } from '../processes/service.js';
import { backup } from './backup.js';
import { restore } from './restore.js';

type Say = (sentence: string) => void;

/** `npm run backup -- [FOLDER] [--with-keys]`; the number is the exit code. */
export const runBackup = (args: readonly string[], say: Say): Promise<number> =>
  ending(say, async () => {
    const { words, has } = read(args, ['--with-keys']);
    if (words.length > 1) throw new Refusal('npm run backup -- [FOLDER] [--with-keys]');
    const withKeys = has('--with-keys');
    const folder = await backup({ to: words[0], withKeys }, process.env, say);
    say(`Backed up into ${folder}.`);
    say(
      withKeys
        ? 'The keys are in it: whoever has this folder can read all of it.'
        : 'The keys are not in it: keep secrets.json of the data folder elsewhere, without it nobody can read identity numbers, telephones and addresses again.',
    );
  });

/** `npm run restore -- FOLDER [--overwrite]`; the number is the exit code. */
export const runRestore = (args: readonly string[], say: Say): Promise<number> =>
  ending(say, async () => {
    const { words, has } = read(args, ['--overwrite']);
    const [from, ...others] = words;
    if (from === undefined || others.length > 0) throw new Refusal('npm run restore -- FOLDER [--overwrite]');
    const { at, tables } = await restore({ from, overwrite: has('--overwrite') }, process.env, say);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    say(`Restored as of ${at} (${rows} rows). With the next npm start the engine begins every process again.`);
  });

function read(args: readonly string[], flags: readonly string[]) {
  const unknown = args.find((arg) => arg.startsWith('-') && !flags.includes(arg));
  if (unknown) throw new Refusal(`${unknown} is no option: there is ${flags.join(', ')}.`);
  return { words: args.filter((arg) => !arg.startsWith('-')), has: (flag: string) => args.includes(flag) };
}

async function ending(say: Say, work: () => Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    const expected = error instanceof Refusal || error instanceof ServiceFailed;
    say(expected ? error.message : ((error as Error).stack ?? String(error)));
    return 1;
  }
}
