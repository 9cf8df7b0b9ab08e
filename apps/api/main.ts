import 'reflect-metadata';
import { readConfig } from '../../libs/config/config.js';
import { openDependencies } from './dependencies.js';
import { runApi } from './run-api.js';

await runApi(await openDependencies(readConfig(process.env)));
