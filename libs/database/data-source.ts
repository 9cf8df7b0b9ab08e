import pg from 'pg';
import { DataSource } from 'typeorm';
import { AccountEntity } from './entities/account.entity.js';
import { AssignmentEntity } from './entities/assignment.entity.js';
import { BenefitAmountEntity } from './entities/benefit-amount.entity.js';
import { CertificationEntity } from './entities/certification.entity.js';
import { ContactAttemptEntity } from './entities/contact-attempt.entity.js';
import { DecisionEntity } from './entities/decision.entity.js';
import { DeputyEntity } from './entities/deputy.entity.js';
import { EvidenceEntity } from './entities/evidence.entity.js';
import { FindingEntity } from './entities/finding.entity.js';
import { MailEntity } from './entities/mail.entity.js';
import { MonthlyReportEntity } from './entities/monthly-report.entity.js';
import { MoveRequestEntity } from './entities/move-request.entity.js';
import { OfficeEntity } from './entities/office.entity.js';
import { PersonEntity } from './entities/person.entity.js';
import { RecipientEntity } from './entities/recipient.entity.js';
import { ReportVersionEntity } from './entities/report-version.entity.js';
import { RosterImportEntity } from './entities/roster-import.entity.js';
import { TaskEntity } from './entities/task.entity.js';
import { House1764000000000 } from './migrations/0001-house.js';
import { Processes1764100000000 } from './migrations/0002-processes.js';
import { VoidRequests1764200000000 } from './migrations/0003-void-requests.js';
import { LeastRights1764300000000 } from './migrations/0004-least-rights.js';
import { VoidReasons1764400000000 } from './migrations/0005-void-reasons.js';
import { Overpaid1764500000000 } from './migrations/0006-overpaid.js';
import { Helpers1764550000000 } from './migrations/0007-helpers.js';
import { Letters1764600000000 } from './migrations/0008-letters.js';
import { SealedAnswers1764700000000 } from './migrations/0009-sealed-answers.js';
import { InboxOrder1764800000000 } from './migrations/0010-inbox-order.js';
import { SnakeNaming } from './snake-naming.js';

const OID_DATE = 1082;
const OID_INT8 = 20;
// A civil date is a text (Rule Z1): the driver's own parser would make it an instant of the machine's zone.
pg.types.setTypeParser(OID_DATE, (text) => text);
// Counts and sums in fen stay far below 2^53.
pg.types.setTypeParser(OID_INT8, Number);

/** The one list of tables and migrations; `url` decides as whom. */
export function dataSource(url: string, options: { poolSize?: number } = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    driver: pg,
    namingStrategy: new SnakeNaming(),
    poolSize: options.poolSize ?? 10,
    applicationName: 'casework',
    entities: [
      AccountEntity,
      AssignmentEntity,
      BenefitAmountEntity,
      CertificationEntity,
      ContactAttemptEntity,
      DecisionEntity,
      DeputyEntity,
      EvidenceEntity,
      FindingEntity,
      MailEntity,
      MonthlyReportEntity,
      MoveRequestEntity,
      OfficeEntity,
      PersonEntity,
      RecipientEntity,
      ReportVersionEntity,
      RosterImportEntity,
      TaskEntity,
    ],
    migrations: [
      House1764000000000,
      Processes1764100000000,
      VoidRequests1764200000000,
      LeastRights1764300000000,
      VoidReasons1764400000000,
      Overpaid1764500000000,
      Helpers1764550000000,
      Letters1764600000000,
      SealedAnswers1764700000000,
      InboxOrder1764800000000,
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
  });
}
