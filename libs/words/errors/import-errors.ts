import type { Words } from '../language.js';

/** Taking in a roster. */
export const IMPORT_ERRORS = {
  ALREADY_TAKEN_IN: {
    zh: '这份文件已在导入 {importNo} 中录入，没有人员被重复录入。',
    en: 'This file was already taken in as import {importNo}; nobody was taken in twice.',
  },
} as const satisfies Record<string, Words>;
