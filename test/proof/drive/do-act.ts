/** One act of a person, through the public routes. */
import type { Attempted } from '../reference/acts.js';
import type { Day } from '../reference/civil-dates.js';
import { type Life, ROUND_NOT_FIXED } from '../reference/life.js';
import { answerBody, certificationBody } from './answer-bodies.js';
import { bringEvidence } from './evidence.js';
import type { Desks, Reply } from './http-desk.js';

interface Doing {
  desks: Desks;
  life: Life;
  recipientNo: string;
  today: Day;
  /** The number on file on that day. */
  phone: string | null;
}

/** Null if it went as the rules have it; else what was expected and what came. */
export async function doAct(doing: Doing, act: Attempted): Promise<{ expected: string; got: string } | null> {
  const reply = await tried(doing, act);
  if (typeof reply === 'string') return { expected: describe(act), got: reply };
  const { status, body } = reply;
  const { refusedWith } = act;
  const isRight = refusedWith === undefined ? status < 300 : status >= 400 && body?.code === refusedWith;
  if (isRight) return null;
  const got = `${status} ${body?.code ?? ''} ${body?.detail ?? ''} ${JSON.stringify(body?.errors ?? '')}`;
  return { expected: `${describe(act)} ${refusedWith ? `→ ${refusedWith}` : 'done'}`, got };
}

const describe = (act: Attempted): string => JSON.stringify(act);

async function tried({ desks, life, recipientNo, today, phone }: Doing, act: Attempted): Promise<Reply | string> {
  const evidence = () => bringEvidence(desks, act.as);
  const path = `/api/recipients/${recipientNo}`;
  switch (act.act) {
    case 'certify':
      return desks.post(act.as, `${path}/certifications`, await certificationBody(act, evidence));
    case 'attempt': {
      const outcome = act.kind === 'call' ? 'unreachable' : 'notAtHome';
      const dialled = act.kind === 'call' && phone !== null ? { numberDialled: phone } : {};
      const proof = act.kind === 'visit' ? { evidenceIds: [await evidence()] } : {};
      return desks.post(act.as, `${path}/contact-attempts`, {
        kind: act.kind,
        on: today,
        outcome,
        ...dialled,
        ...proof,
      });
    }
    case 'askForVoid': {
      const { body } = await desks.get(act.as, `${path}/certifications?limit=200`);
      const found = body.items.find((one: { happenedOn: Day }) => one.happenedOn === act.happenedOn);
      if (!found) return `no certification of ${act.happenedOn}`;
      return desks.post(act.as, `${path}/certifications/${found.id}/void`, { reason: '认错了人' });
    }
    case 'answer': {
      const { body } = await desks.get(act.as, `/api/inbox/tasks?view=open&recipientNo=${recipientNo}&limit=200`);
      const hasRound = (round: number): boolean => ROUND_NOT_FIXED.includes(act.kind) || round === act.round;
      const task = body.items.find(
        (one: { kind: string; round: number }) => one.kind === act.kind && hasRound(one.round),
      );
      if (!task) return `no open ${act.kind} ${act.round} for ${life.pensioner.nationalId.slice(-4)}`;
      const fields = await answerBody({ kind: act.kind, given: act.with, today, phone, evidence });
      return desks.post(act.as, `/api/inbox/tasks/${task.id}/answer`, { version: task.version, ...fields });
    }
  }
}
