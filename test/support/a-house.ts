import { v7 as uuid } from 'uuid';
import type { Casework } from '../../libs/casework/casework.js';
import type { BusinessClock } from '../../libs/database/business-clock.js';
import { Database } from '../../libs/database/database.js';
import { AccountEntity } from '../../libs/database/entities/account.entity.js';
import { AssignmentEntity } from '../../libs/database/entities/assignment.entity.js';
import { EvidenceEntity } from '../../libs/database/entities/evidence.entity.js';
import { OfficeEntity } from '../../libs/database/entities/office.entity.js';
import { PersonEntity } from '../../libs/database/entities/person.entity.js';
import { FieldCipher } from '../../libs/database/field-cipher.js';
import { CENTRE_OF_OFFICE, type OfficeKind } from '../../libs/domain/organisation/office.js';
import type { Actor, Role } from '../../libs/domain/organisation/roles.js';
import type { PlainDate } from '../../libs/domain/time/plain-date.js';
import { type FreshDatabase, freshDatabase } from './postgres.js';

/** A business day that a test sets. */
export class SetClock implements BusinessClock {
  constructor(
    public day: PlainDate,
    readonly mode: BusinessClock['mode'] = 'demo',
  ) {}

  async today(): Promise<PlainDate> {
    return this.day;
  }

  async moveTo(day: PlainDate): Promise<void> {
    this.day = day;
  }
}

/** A bureau with two centres, two towns and three villages, on a database of its own. */
export interface House {
  casework: Casework & { clock: SetClock };
  database: Database;
  fresh: FreshDatabase;
  /** Somebody new who holds a role at an office. */
  actor: (role: Role, office: string) => Promise<Actor>;
  /** An uploaded piece of evidence that belongs to nobody yet. */
  evidence: () => Promise<string>;
  end: () => Promise<void>;
}

const OFFICES: [code: string, kind: OfficeKind, name: string, parent: string | null][] = [
  ['BUREAU', 'bureau', '青汀市人力资源和社会保障局', null],
  ['EMPLOYEE', 'centre', '职保中心', 'BUREAU'],
  ['RESIDENT', 'centre', '居保中心', 'BUREAU'],
  ['INFO', 'informationCentre', '信息中心', 'BUREAU'],
  ['T01', 'town', '柳桥镇', 'BUREAU'],
  ['T01-V01', 'village', '双楼村', 'T01'],
  ['T01-V02', 'village', '前进村', 'T01'],
  ['T02', 'town', '苇塘镇', 'BUREAU'],
  ['T02-V01', 'village', '双楼村', 'T02'],
];

export async function aHouse(today: PlainDate | SetClock): Promise<House> {
  const fresh = await freshDatabase();
  const fields = new FieldCipher(Buffer.alloc(32, 'field'), Buffer.alloc(32, 'index'));
  const database = await Database.connect(fresh.app, fields);
  for (const [code, kind, name, parentCode] of OFFICES) {
    const centre = CENTRE_OF_OFFICE[code] ?? null;
    const email = centre ? `${code.toLowerCase()}@qingting.example` : null;
    await database.reader.insert(OfficeEntity, { code, kind, name, parentCode, centre, email });
  }
  const clock = typeof today === 'string' ? new SetClock(today) : today;
  let accounts = 0;
  return {
    casework: { database, clock },
    database,
    fresh,
    actor: async (role, office) => {
      accounts += 1;
      const login = `${role.toLowerCase()}${accounts}.${office}`;
      const personId = uuid();
      const name = `人员${accounts}`;
      await database.reader.insert(PersonEntity, { id: personId, name });
      await database.reader.insert(AccountEntity, { login, personId, passwordHash: '-', email: null, isActive: true });
      await database.reader.insert(AssignmentEntity, { id: uuid(), login, role, officeCode: office });
      return { login, personId, name, assignments: [{ role, office }] };
    },
    evidence: async () => {
      const id = uuid();
      const file = { sha256: id, originalSha256: id, mediaType: 'image/jpeg', sizeBytes: 1, fileName: 'photo.jpg' };
      await database.reader.insert(EvidenceEntity, { id, ...file, uploadedBy: 'test' });
      return id;
    },
    end: async () => {
      await database.close();
      await fresh.drop();
    },
  };
}
