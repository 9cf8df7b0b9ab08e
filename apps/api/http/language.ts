import type { FastifyRequest } from 'fastify';
import type { Language } from '../../../libs/words/language.js';

/** The language chosen on the screen (cookie `lang`), else the first of ours that the client asks for, else Chinese. */
export function languageOf(request: Pick<FastifyRequest, 'headers' | 'cookies'>): Language {
  const chosen = request.cookies?.lang ?? '';
  if (chosen.startsWith('zh')) return 'zh';
  if (chosen.startsWith('en')) return 'en';
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map(weighed)
    .filter(({ weight }) => weight > 0);
  wanted.sort((a, b) => b.weight - a.weight);
  const ours = wanted.find(({ tag }) => tag === 'zh' || tag === 'en');
  return ours?.tag === 'en' ? 'en' : 'zh';
}

function weighed(part: string): { tag: string; weight: number } {
  const [tag = '', ...settings] = part.trim().toLowerCase().split(';');
  const quality = settings.map((setting) => /^\s*q=([\d.]+)\s*$/.exec(setting)?.[1]).find(Boolean);
  return { tag: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
}
