import 'reflect-metadata';
import { readConfig } from '../../libs/config/config.js';
import { awaitDependencies } from './dependencies.js';
import { runApi } from './run-api.js';

await runApi(awaitDependencies(readConfig(process.env)));
