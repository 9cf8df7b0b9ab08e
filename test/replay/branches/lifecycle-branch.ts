import type { TownAtWork } from '../../support/a-town-at-work.js';
import type { Branch, Places } from './branch.js';
import { Life } from './life.js';

/** A branch that one recipient of a town lives; he is certified until 15 September 2036. */
export const lifecycle = (rules: string, live: (life: Life) => Promise<void>): Branch =>
  lifecycleAt('aTown', rules, Life.begin, live);

/** The same at another place, or of somebody else. */
export const lifecycleAt = (
  place: Exclude<keyof Places, 'aTownThatOverslept'>,
  rules: string,
  begin: (town: TownAtWork) => Promise<Life>,
  live: (life: Life) => Promise<void>,
): Branch => ({
  workflow: 'recipientLifecycle',
  rules,
  live: async (places) => {
    const life = await begin(await places[place]());
    await live(life);
    return { client: life.town.client, workflowId: life.workflowId };
  },
});
