import type { Words } from '../language.js';

/** Evidence: files that prove a fact (rule B1). */
export const EVIDENCE_ERRORS = {
  EVIDENCE_EMPTY: { zh: '上传的文件是空的。', en: 'The file is empty.' },
  EVIDENCE_TYPE: {
    zh: '佐证材料只能是 JPEG、PNG、WebP 图片、PDF 或 MP4 视频。',
    en: 'Evidence must be a JPEG, PNG or WebP picture, a PDF or an MP4 film.',
  },
  EVIDENCE_TOO_LARGE: {
    zh: '佐证材料不能超过 {maxMegabytes} MB。',
    en: 'Evidence may have at most {maxMegabytes} MB.',
  },
  EVIDENCE_UNREADABLE: {
    zh: '图片已损坏，无法打开，请重新拍摄或扫描。',
    en: 'The picture is damaged and cannot be opened; take or scan it again.',
  },
  EVIDENCE_DAMAGED: {
    zh: '此佐证材料与登记时不一致，不能显示，请告知管理员。',
    en: 'This evidence no longer equals what was recorded and is not shown; tell the administrator.',
  },
  EVIDENCE_MISSING: { zh: '请至少附上一份佐证材料。', en: 'Attach at least one piece of evidence.' },
  EVIDENCE_UNKNOWN: { zh: '没有找到所附的佐证材料。', en: 'There is no such evidence.' },
  EVIDENCE_BELONGS_TO_ANOTHER: {
    zh: '这份佐证材料已用于另一位领取人员。',
    en: 'This evidence belongs to another recipient.',
  },
} as const satisfies Record<string, Words>;
