import { Module } from '@nestjs/common';
import { RecipientHistoryController } from './recipient-history.controller.js';
import { RecipientsController } from './recipients.controller.js';
import { WalkInController } from './walk-in.controller.js';

@Module({ controllers: [RecipientsController, RecipientHistoryController, WalkInController] })
export class RecipientsModule {}
