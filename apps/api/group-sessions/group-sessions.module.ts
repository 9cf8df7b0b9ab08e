import { Module } from '@nestjs/common';
import { GroupSessionsController } from './group-sessions.controller.js';

@Module({ controllers: [GroupSessionsController] })
export class GroupSessionsModule {}
