/** Every certification is kept, with its day, its channel, and whether it was voided (rules B1–B4). */
import type { Life } from '../reference/life.js';
import type { Differences } from './differences.js';

interface Kept {
  happenedOn: string;
  recordedOn: string;
  channel: string;
  isVoid: boolean;
}

const line = ({ happenedOn, recordedOn, channel, isVoid }: Kept): string =>
  `${channel} of ${happenedOn} recorded ${recordedOn}${isVoid ? ' void' : ''}`;

export function compareCertifications(life: Life, recipientNo: string, shown: Kept[], differences: Differences) {
  differences.sameLines('certifications kept', recipientNo, life.certifications.map(line), shown.map(line));
}
