import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** The status and, where there is a body, the contract of a route's answer. */
export const Answers = (status: number, body?: z.ZodType) =>
  applyDecorators(HttpCode(status), ApiResponse({ status, ...(body ? { standardSchema: body } : {}) }));
