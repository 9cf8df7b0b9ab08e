import { v7 as uuid } from 'uuid';
import { registerRecipient } from '../../libs/casework/register-recipient.js';
import { FindingEntity } from '../../libs/database/entities/finding.entity.js';
import { RecipientEntity } from '../../libs/database/entities/recipient.entity.js';
import type { Actor } from '../../libs/domain/organisation/roles.js';
import { monthOf } from '../../libs/domain/time/plain-month.js';
import type { House } from './a-house.js';
import { aRegistration } from './a-registration.js';

/** A finding as the casework keeps it, about somebody newly taken into care whose validity has passed. */
export interface AFinding {
  findingId: string;
  recipientNo: string;
}

export async function aFinding(
  { casework, database }: House,
  town: Actor,
  finding: Partial<FindingEntity> = {},
  person: Parameters<typeof aRegistration>[0] = {},
): Promise<AFinding> {
  const recipientNo = await registerRecipient(
    casework,
    town,
    aRegistration({ lastCertifiedOn: '2025-11-01', ...person }),
  );
  const { validUntil } = await database.reader.findOneByOrFail(RecipientEntity, { recipientNo });
  const foundOn = finding.foundOn ?? '2026-11-12';
  const findingId = uuid();
  const kind = finding.kind ?? 'unreachable';
  await database.reader.insert(FindingEntity, {
    id: findingId,
    recipientNo,
    kind,
    detail: kind,
    foundOn,
    period: monthOf(foundOn),
    cycleEnd: validUntil,
    taskId: uuid(),
    fields: {},
    evidenceIds: [uuid()],
    diedOn: null,
    finderLogin: town.login,
    finderPerson: town.personId,
    state: 'approved',
    ...(finding as object),
  });
  return { findingId, recipientNo };
}
