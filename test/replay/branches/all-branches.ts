import { BESIDE_THE_PLAN } from './beside-the-plan.js';
import type { Branches } from './branch.js';
import { DECISIONS } from './decisions.js';
import { FINDINGS } from './findings.js';
import { REMINDERS } from './reminders.js';
import { REPORTS } from './reports.js';

/** Every branch of which a history is kept, by the name of its file. */
export const ALL_BRANCHES: Branches = { ...REMINDERS, ...FINDINGS, ...DECISIONS, ...BESIDE_THE_PLAN, ...REPORTS };
