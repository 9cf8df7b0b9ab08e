import { Module } from '@nestjs/common';
import { OfficesController } from './offices.controller.js';

@Module({ controllers: [OfficesController] })
export class OfficesModule {}
