import type { Words } from '../language.js';

/** Files of tables that cannot be taken in as a whole; what is wrong with a single row has its own words. */
export const FILE_ERRORS = {
  COLUMNS_MISSING: { zh: '表头缺少以下列：{columns}。', en: 'These columns are missing: {columns}.' },
  COLUMNS_REPEATED: { zh: '表头有重复的列：{columns}。', en: 'These columns stand there twice: {columns}.' },
  CSV_BROKEN: {
    zh: '第 {row} 行的引号或分隔不完整，文件不能读取。',
    en: 'The file breaks off at record {row}: its quotes or separators do not match.',
  },
  FILE_EMPTY: { zh: '文件是空的。', en: 'The file is empty.' },
  FILE_HAS_NO_ROWS: { zh: '文件只有表头，没有人员。', en: 'The file has a header and no rows.' },
  FILE_ENCODING_UNKNOWN: { zh: '文件编码既不是 UTF-8 也不是 GB18030。', en: 'The file is neither UTF-8 nor GB18030.' },
  FILE_INFLATES_TOO_FAR: { zh: '文件解压后过大，已拒绝。', en: 'The file would unpack to too much and was refused.' },
  FILE_IS_OLD_XLS: {
    zh: '这是旧版 .xls 文件，请另存为 .xlsx 后再上传。',
    en: 'This is an old .xls file; save it as .xlsx and upload that.',
  },
  FILE_TOO_LARGE: { zh: '文件不能超过 {maxMegabytes} MB。', en: 'The file may have at most {maxMegabytes} MB.' },
  FILE_TOO_MANY_ROWS: {
    zh: '文件超过 {most} 行，请分成几份上传。',
    en: 'The file has more than {most} rows; split it.',
  },
  FILE_TYPE_UNKNOWN: {
    zh: '只能上传 .xlsx 或 .csv 文件（按内容和扩展名判断）。',
    en: 'Only .xlsx and .csv files can be taken in, by their content and by their name.',
  },
  FILE_UNREADABLE: { zh: '文件已损坏，无法打开。', en: 'The file is damaged and cannot be opened.' },
} as const satisfies Record<string, Words>;
