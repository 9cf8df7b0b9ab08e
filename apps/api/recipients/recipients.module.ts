import { Module } from '@nestjs/common';
import { RecipientHistoryController } from './recipient-history.controller.js';
import { RecipientsController } from './recipients.controller.js';

@Module({ controllers: [RecipientsController, RecipientHistoryController] })
export class RecipientsModule {}
