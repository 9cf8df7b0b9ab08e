import type { Words } from '../language.js';

/** Requests that cannot be read, and faults that are ours. */
export const REQUEST_ERRORS = {
  INVALID_REQUEST: {
    zh: '提交的内容不完整或格式不对，请按提示修改。',
    en: 'The request is incomplete or malformed; see the details.',
  },
  REQUIRED: { zh: '请填写此项。', en: 'Please fill this in.' },
  FIELD_UNKNOWN: { zh: '没有这一项，请检查名称。', en: 'There is no such field; check its name.' },
  TYPE_INVALID: { zh: '此项的数据类型不对。', en: 'This field has the wrong type.' },
  FORMAT_INVALID: { zh: '此项的格式不对。', en: 'This field has the wrong format.' },
  NOT_ONE_OF: { zh: '此项不是允许的取值。', en: 'This value is not one of those allowed.' },
  TOO_SMALL: { zh: '此项太短、太小或数量不足。', en: 'This is too short, too small or too few.' },
  TOO_BIG: { zh: '此项太长、太大或数量过多。', en: 'This is too long, too big or too many.' },
  TOO_LONG: { zh: '内容太长。', en: 'This is too long.' },
  VALUE_INVALID: { zh: '此项不符合要求。', en: 'This value is not acceptable.' },
  JSON_INVALID: { zh: '请求正文不是有效的 JSON。', en: 'The body is not valid JSON.' },
  MEDIA_TYPE_NOT_SUPPORTED: { zh: '不支持这种请求格式。', en: 'This media type is not supported.' },
  FILE_MISSING: { zh: '请在 file 项中上传一个文件。', en: 'Upload one file in the field "file".' },
  UPLOAD_BROKEN: {
    zh: '文件没有完整上传，请重新上传。',
    en: 'The upload broke off or is malformed; upload the file again.',
  },
  REQUEST_TOO_LARGE: { zh: '提交的内容过大。', en: 'The request is too large.' },
  CURSOR_INVALID: {
    zh: '分页位置无效，请从第一页重新打开。',
    en: 'The page position is not valid; start from the first page.',
  },
  DATE_INVALID: {
    zh: '没有这一天，日期请写成 2026-12-01 的形式。',
    en: 'There is no such date; write it as 2026-12-01.',
  },
  DATE_IN_FUTURE: { zh: '不能晚于今天。', en: 'Not later than today.' },
  MONTH_INVALID: { zh: '月份无效，请写成 2026-12 的形式。', en: 'There is no such month; write it as 2026-12.' },
  MONEY_INVALID: { zh: '金额无效，最多两位小数。', en: 'The amount is not valid; two decimals at most.' },
  NOT_FOUND: { zh: '没有找到，或者不在您的管辖范围内。', en: 'Not found, or outside your area.' },
  NOT_ALLOWED: { zh: '您的岗位不能进行这项操作。', en: 'Your role may not do this.' },
  ADDRESS_INVALID: { zh: '地址无法识别。', en: 'The address cannot be read.' },
  METHOD_NOT_ALLOWED: { zh: '此地址不支持这种操作。', en: 'This address does not support the method.' },
  ORIGIN_NOT_OURS: { zh: '请求来自其他网站，已拒绝。', en: 'The request comes from another site and was refused.' },
  IDEMPOTENCY_KEY_INVALID: {
    zh: 'Idempotency-Key 应为 1 至 200 个可见字符。',
    en: 'Idempotency-Key must be 1 to 200 visible ASCII characters.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '同一个 Idempotency-Key 已用于另一份内容。',
    en: 'This Idempotency-Key was used with another request body.',
  },
  INTERNAL: {
    zh: '系统出错，未作任何更改。请稍后再试，并告知管理员编号 {requestId}。',
    en: 'Something went wrong on our side. Try again later and tell the administrator the number {requestId}.',
  },
  PAYLOAD_UNREADABLE: {
    zh: '内容无法解密，密钥可能已更换。',
    en: 'The content cannot be opened; its key may have been replaced.',
  },
  DATABASE_UNAVAILABLE: {
    zh: '数据库暂时不可用，请稍后再试。',
    en: 'The database is not available at the moment; try again shortly.',
  },
  ENGINE_UNAVAILABLE: {
    zh: '流程引擎暂时不可用，请稍后再试。',
    en: 'The workflow engine is not available at the moment; try again shortly.',
  },
  SHUTTING_DOWN: { zh: '服务正在重启，请稍后再试。', en: 'The service is restarting; try again shortly.' },
} as const satisfies Record<string, Words>;
