import { type CertificationFact, validityFrom, validUntil } from '../../../libs/domain/certification/certification.js';
import { endingCertification, type MonthsAndSum, resumption } from '../../../libs/domain/payment/amounts.js';
import { type Stop, stopConfirmedOn } from '../../../libs/domain/payment/stop.js';
import { termination } from '../../../libs/domain/payment/termination.js';
import { addDays, type PlainDate } from '../../../libs/domain/time/plain-date.js';
import { monthOf, monthsFromTo, type PlainMonth, shiftMonth } from '../../../libs/domain/time/plain-month.js';

export interface Happening {
  what: 'days' | 'certify' | 'suspend' | 'resume' | 'terminate';
  pick: number;
}

type Resumed = MonthsAndSum & { effectiveMonth: PlainMonth; certifiedOn: PlainDate };
type Month = 'paid' | 'paidLater' | 'suspended' | 'ended';

const AMOUNTS = [
  { fromMonth: '2025-01', amountFen: 100_001 },
  { fromMonth: '2027-01', amountFen: 110_003 },
] as const;
const FIRST: PlainMonth = '2026-01';

/** One benefit whose decisions are made by the law; the months are reckoned up from the decisions alone. */
export class Benefit {
  today: PlainDate = '2026-06-01';
  readonly certifications: (CertificationFact & { recordedOn: PlainDate })[] = [
    { happenedOn: '2025-09-20', recordedOn: '2025-09-20', isVoid: false },
  ];
  readonly stops: (Stop & { resumed: Resumed | null })[] = [];
  private resumedOn: PlainDate = '2026-01-01';
  ended: (Stop & MonthsAndSum) | null = null;

  /** Lets it happen if it is lawful now. */
  let({ what, pick }: Happening): void {
    if (what === 'days') this.today = addDays(this.today, 1 + (pick % 70));
    else if (this.ended === null) this[what](pick);
  }

  private get validUntil(): PlainDate {
    return validUntil(this.certifications, '2020-01');
  }

  /** The stop that holds, or is to hold. */
  private get stop(): (Stop & { resumed: Resumed | null }) | undefined {
    return this.stops.find(({ resumed }) => resumed === null);
  }

  private get isSuspended(): boolean {
    return this.stop !== undefined && this.stop.effectOn <= this.today;
  }

  /** Rule C7: before the stop has taken effect a certification that moves E withdraws it. */
  protected certify(pick: number): void {
    const before = this.validUntil;
    const happenedOn = addDays(this.today, -[0, 1, 20, 100, 300, 340, 360, 500][pick % 8]!);
    this.certifications.push({ happenedOn, recordedOn: this.today, isVoid: false });
    if (this.validUntil > before && this.stop && !this.isSuspended) this.stops.pop();
  }

  /** Rules C2, C3: found in a month, reported and confirmed in a later one. */
  protected suspend(): void {
    const overdueSince = addDays(this.validUntil, 1);
    const askedSince = overdueSince > this.resumedOn ? overdueSince : this.resumedOn;
    const isFoundBefore = monthOf(askedSince) < monthOf(this.today);
    if (isFoundBefore && this.validUntil < this.today && !this.stop)
      this.stops.push({ ...stopConfirmedOn(this.today), resumed: null });
  }

  protected resume(): void {
    const { stop } = this;
    if (!stop || !this.isSuspended) return;
    const since = this.certifications.filter(
      ({ happenedOn, recordedOn }) => recordedOn >= stop.effectOn && validityFrom(happenedOn) >= recordedOn,
    );
    const ending = endingCertification(stop.effectiveMonth, since);
    if (ending) stop.resumed = { ...resumption(stop.effectiveMonth, ending, AMOUNTS), certifiedOn: ending.happenedOn };
    if (ending) this.resumedOn = this.today;
  }

  protected terminate(pick: number): void {
    const latest = this.certifications.map(({ happenedOn }) => happenedOn).reduce((a, b) => (a > b ? a : b));
    const diedOn = addDays(this.today, -(pick % 90));
    if (diedOn < latest) return;
    const suspendedFrom = this.isSuspended ? (this.stop?.effectiveMonth ?? null) : null;
    if (this.stop && !this.isSuspended) this.stops.pop();
    const resumesFrom = this.stops.map(({ resumed }) => resumed?.effectiveMonth ?? null).at(-1) ?? null;
    this.ended = termination(this.today, diedOn, { suspendedFrom, resumesFrom }, AMOUNTS);
  }

  /** Everything that can be said of a month, from the decisions alone: it must be one thing. */
  whatIs(month: PlainMonth): Month[] {
    const said: Month[] = this.stops.flatMap(({ resumed }) => (resumed?.months.includes(month) ? ['paidLater'] : []));
    const stopped = this.stops.some(
      ({ effectiveMonth, resumed }) =>
        effectiveMonth <= month && (resumed === null || month < resumed.effectiveMonth) && !this.isEnded(month),
    );
    if (stopped && !said.includes('paidLater')) said.push('suspended');
    if (this.isEnded(month)) said.push('ended');
    if (said.length === 0) said.push('paid');
    return said;
  }

  private isEnded(month: PlainMonth): boolean {
    return this.ended !== null && this.ended.effectiveMonth <= month;
  }

  get months(): PlainMonth[] {
    return monthsFromTo(FIRST, shiftMonth(monthOf(this.today), 3));
  }
}

/** The amount of a month, reckoned independently of the law. */
export const fenOf = (month: PlainMonth): number => (month < '2027-01' ? 100_001 : 110_003);
