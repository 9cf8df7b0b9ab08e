import { Module } from '@nestjs/common';
import { DemoClockController } from './demo-clock.controller.js';

/** What only a demo has. */
@Module({ controllers: [DemoClockController] })
export class DemoModule {}
