import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Language as LanguageOfWords } from '../../../libs/words/language.js';
import { languageOf } from './language.js';

export type Language = LanguageOfWords;

/** The language in which whoever asks wants to read. */
export const Language = createParamDecorator(
  (_: unknown, context: ExecutionContext): LanguageOfWords =>
    languageOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
