import type { Words } from '../language.js';

/** Taking in a roster. */
export const IMPORT_ERRORS = {
  ALREADY_TAKEN_IN: {
    zh: '这份文件已在导入 {importNo} 中录入，没有人员被重复录入。',
    en: 'This file was already taken in as import {importNo}; nobody was taken in twice.',
  },
  IMPORT_DISCARDED: {
    zh: '这次预览已放弃，请重新上传文件。',
    en: 'This preview was discarded; upload the file again.',
  },
  IMPORT_NOT_PREVIEWED: {
    zh: '名单已开始录入，不能再放弃。',
    en: 'Its taking in has begun; it can no longer be discarded.',
  },
} as const satisfies Record<string, Words>;
