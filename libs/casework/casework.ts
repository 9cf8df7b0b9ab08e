import type { BusinessClock } from '../database/business-clock.js';
import type { Database } from '../database/database.js';

/** What every use case works with: the facts, and which business day it is. */
export interface Casework {
  database: Database;
  clock: BusinessClock;
}
