import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AdminModule } from './admin/admin.module.js';
import { AuditModule } from './audit/audit.module.js';
import { CodecModule } from './codec/codec.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { DemoAccountsModule } from './demo/demo-accounts.module.js';
import type { ApiDependencies } from './dependencies.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { GroupSessionsModule } from './group-sessions/group-sessions.module.js';
import { HealthModule } from './health/health.module.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { UploadInterceptor } from './http/upload.interceptor.js';
import { ImportsModule } from './imports/imports.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { OfficesModule } from './offices/offices.module.js';
import { ProcessesModule } from './processes/processes.module.js';
import { RecipientsModule } from './recipients/recipients.module.js';
import { ReportsModule } from './reports/reports.module.js';
import { SessionGuard } from './sessions/session.guard.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { CASEWORK, CONFIG, ENGINE, EVIDENCE, PASSWORDS } from './tokens.js';

/** The nouns of the api. Each is a module of its own that needs nothing but what is provided here. */
const NOUNS = [
  SessionsModule,
  OfficesModule,
  AdminModule,
  RecipientsModule,
  GroupSessionsModule,
  DecisionsModule,
  ReportsModule,
  EvidenceModule,
  ImportsModule,
  AuditModule,
  CodecModule,
  InboxModule,
  ProcessesModule,
  HealthModule,
];

@Module({})
export class ApiModule {
  static register(dependencies: ApiDependencies): DynamicModule {
    const surroundings = [
      { provide: CONFIG, useValue: dependencies.config },
      { provide: CASEWORK, useValue: dependencies.casework },
      { provide: PASSWORDS, useValue: dependencies.passwords },
      { provide: EVIDENCE, useValue: dependencies.evidence },
      { provide: ENGINE, useValue: dependencies.engine },
    ];
    return {
      module: ApiModule,
      global: true,
      imports: dependencies.config.demo.on ? [...NOUNS, DemoAccountsModule] : NOUNS,
      providers: [
        ...surroundings,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: SessionGuard },
        // In this order: the key of a request covers the file it carries.
        { provide: APP_INTERCEPTOR, useClass: UploadInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
      ],
      exports: surroundings.map(({ provide }) => provide),
    };
  }
}
