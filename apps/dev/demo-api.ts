import 'reflect-metadata';
import { readConfig } from '../../libs/config/config.js';
import { DemoClock } from '../../libs/database/business-clock.js';
import { parsePlainDate, shanghaiDateAt } from '../../libs/domain/time/plain-date.js';
import { openDependencies } from '../api/dependencies.js';
import { runApi } from '../api/run-api.js';
import { DemoModule } from './demo/demo.module.js';
import { seed } from './demo/seed.js';

/** The api with what only a demo has: its logins, its clock, its town. */
const config = readConfig(process.env);
const dependencies = await openDependencies(config, (database) => new DemoClock(database));
const { casework } = dependencies;
const firstDay = config.demo.today === undefined ? shanghaiDateAt(Date.now()) : parsePlainDate(config.demo.today);
await (casework.clock as DemoClock).begin(firstDay);
await seed(dependencies);
await runApi(dependencies, [DemoModule]);
