import type { FindingGround } from '../../libs/contracts/grounds.js';
import type { ShownFinding } from '../../libs/database/queries/grounds.js';

/** A finding as the contract has it, beside a task as beside a decision: the day of a death stands among its fields. */
export const showFinding = ({ diedOn: _diedOn, ...shown }: ShownFinding): FindingGround => shown;
