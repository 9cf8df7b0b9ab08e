/** Rule I1. What everybody may see of a number or an address; the rest is shown with a reason that is on record. */

const UP_TO_VILLAGE = /^.*(?:村|社区|居委会)/;
const FIRST_NUMBER = /[\d０-９#]|[一二三四五六七八九十百]+(?:组|号|栋|幢|单元|室|楼)/;
const HIDDEN = '***';

/** The shortest that an identity number can be; whatever else stands in its place shows no more than its last two characters. */
const SHORTEST_NATIONAL_ID = 15;

/** `990685********8946`: area and the last four stay. */
export const maskNationalId = (nationalId: string): string =>
  nationalId.length < SHORTEST_NATIONAL_ID
    ? maskMiddle(nationalId, 0, Math.min(2, Math.floor(nationalId.length / 4)))
    : maskMiddle(nationalId, 6, 4);

/** `199****3418`; short numbers show their last two digits only. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? maskMiddle(phone, 0, 2) : maskMiddle(phone, 3, 4);

/** Keeps town and village, hides group, house and room and whatever describes the way there. */
export function maskAddress(address: string): string {
  const number = FIRST_NUMBER.exec(address)?.index;
  const beforeNumber = address.slice(0, number);
  const village = UP_TO_VILLAGE.exec(beforeNumber)?.[0];
  const kept = village ?? (number === undefined ? address.slice(0, 6) : beforeNumber);
  return kept === address ? address : `${kept.trimEnd()}${HIDDEN}`;
}

function maskMiddle(text: string, head: number, tail: number): string {
  const hidden = Math.max(0, text.length - head - tail);
  return text.slice(0, head) + '*'.repeat(hidden) + text.slice(head + hidden);
}
