/** Rules C3, I2, A5. What two persons decided, limited to the area of whoever looks. */
import type { ContactAttempt } from '../../domain/inbox/attempts.js';
import type { Area } from '../../domain/organisation/office.js';
import type { DecisionKind, DecisionReason, DecisionState } from '../../domain/payment/decision.js';
import type { Fen } from '../../domain/payment/fen.js';
import type { PlainDate } from '../../domain/time/plain-date.js';
import type { PlainMonth } from '../../domain/time/plain-month.js';
import type { Database } from '../database.js';
import { limitToArea, placeOf } from './area-filter.js';
import { decodeCursor, type Page, pageFrom } from './cursor.js';
import { certificationAs, findingAs, type ShownCertification, type ShownFinding } from './grounds.js';
import { Where } from './where.js';

export interface DecisionView {
  decisionNo: string;
  kind: DecisionKind;
  recipientNo: string;
  recipientName: string;
  town: string;
  state: DecisionState;
  reason: DecisionReason;
  /** As it stands on record, in Chinese. */
  explanation: string;
  clause: string;
  effectiveMonth: PlainMonth | null;
  effectOn: PlainDate | null;
  tookEffectOn: PlainDate | null;
  months: PlainMonth[];
  backPayFen: Fen;
  overpaidFen: Fen;
  maker: string;
  makerName: string;
  proposedOn: PlainDate;
  checker: string | null;
  checkerName: string | null;
  confirmedOn: PlainDate | null;
  checkerReason: string | null;
  evidenceIds: string[];
  finding: ShownFinding | null;
  certification: ShownCertification | null;
  attempts: ContactAttempt[];
  isWrongful: boolean;
  /** What the explanation is made of besides: the cycle's end, the certification and why it is void, the death. */
  cycleEnd: PlainDate | null;
  certifiedOn: PlainDate | null;
  diedOn: PlainDate | null;
  voidReason: string | null;
}

export interface DecisionFilter {
  kind?: DecisionKind | undefined;
  state?: DecisionState | undefined;
  recipientNo?: string | undefined;
  /** Rule C8. Only those that were wrongful, or only the others. */
  wrongful?: boolean | undefined;
}

const SELECT = `
  select d.decision_no as "decisionNo", d.kind, d.recipient_no as "recipientNo", r.name as "recipientName", r.town,
    d.state, d.reason, d.explanation, d.clause, d.effective_month as "effectiveMonth", d.effect_on as "effectOn",
    d.took_effect_on as "tookEffectOn", d.months, d.back_pay_fen as "backPayFen", d.overpaid_fen as "overpaidFen",
    d.maker_login as maker, maker.name as "makerName", d.proposed_on as "proposedOn",
    d.checker_login as checker, checker.name as "checkerName", d.confirmed_on as "confirmedOn",
    d.checker_reason as "checkerReason", d.evidence_ids as "evidenceIds", d.is_wrongful as "isWrongful", d.attempts,
    ${findingAs('d.finding_id')} as finding, ${certificationAs('d.certification_id')} as certification,
    f.cycle_end as "cycleEnd", c.happened_on as "certifiedOn", coalesce(f.died_on, r.died_on) as "diedOn",
    c.void_request_reason as "voidReason"
  from decision d
  join recipient r using (recipient_no)
  join person maker on maker.id = d.maker_person
  left join person checker on checker.id = d.checker_person
  left join finding f on f.id = d.finding_id
  left join certification c on c.id = d.certification_id`;

/** A page of decisions, the latest proposed first. Errors: CURSOR_INVALID. */
export async function listDecisions(
  database: Database,
  area: Area,
  { limit, cursor, ...filter }: DecisionFilter & { limit: number; cursor?: string | undefined },
): Promise<Page<DecisionView>> {
  const where = filtered(area, filter);
  if (cursor !== undefined) {
    const [proposedOn, decisionNo] = decodeCursor(cursor, ['date', 'text']);
    where.and(`(d.proposed_on, d.decision_no) < (${where.bind(proposedOn)}::date, ${where.bind(decisionNo)})`);
  }
  const rows: DecisionView[] = await database.reader.query(
    `${SELECT} where ${where.condition} order by d.proposed_on desc, d.decision_no desc limit ${limit + 1}`,
    where.parameters,
  );
  return pageFrom(
    rows,
    limit,
    (row) => [row.proposedOn, row.decisionNo],
    (row) => row,
  );
}

/** One decision about somebody in the area, or none. */
export async function findDecision(database: Database, area: Area, decisionNo: string): Promise<DecisionView | null> {
  const where = limitToArea(new Where().andEqual('d.decision_no', decisionNo), area, placeOf('r'));
  const rows: DecisionView[] = await database.reader.query(`${SELECT} where ${where.condition}`, where.parameters);
  return rows[0] ?? null;
}

/** How many decisions of the area the filter finds. */
export async function countDecisions(database: Database, area: Area, filter: DecisionFilter): Promise<number> {
  const where = filtered(area, filter);
  const rows: { count: number }[] = await database.reader.query(
    `select count(*)::int as count from decision d join recipient r using (recipient_no) where ${where.condition}`,
    where.parameters,
  );
  return rows[0]?.count ?? 0;
}

const filtered = (area: Area, filter: DecisionFilter): Where =>
  limitToArea(
    new Where()
      .andEqual('d.kind', filter.kind)
      .andEqual('d.state', filter.state)
      .andEqual('d.recipient_no', filter.recipientNo)
      .andEqual('d.is_wrongful', filter.wrongful),
    area,
    placeOf('r'),
  );
