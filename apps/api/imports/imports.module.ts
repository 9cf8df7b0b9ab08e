import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller.js';
import { RosterCommits } from './roster-commits.js';

@Module({ controllers: [ImportsController], providers: [RosterCommits] })
export class ImportsModule {}
