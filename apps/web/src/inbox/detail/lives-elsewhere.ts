/** Rule B10. Whether somebody is known to live outside the city, so that nobody is sent to his door: a hint, never a decision. */
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';

type Known = Pick<TaskDetail, 'contact' | 'livesElsewhere'>;

/** A province, a city and a county at the head of an address, before any town, street or number; 市场 is no city. */
const PLACE = /^(?:[^\d镇乡村街路区组号]{2,8}?(?:省|自治区))?(?:[^\d镇乡村街路区组号]{2,10}?[市县](?!场)){1,2}/u;

/** The place outside `city` that an address names at its head, or null: an address within the city mostly names none. */
export function placeOutside(address: string, city: string): string | null {
  const [place] = PLACE.exec(address.normalize('NFKC').replace(/\s/g, '')) ?? [];
  return place === undefined || place.includes(city.replace(/市$/, '')) ? null : place;
}

/** Where the person lives, if not in the city: as it was last found out, else as the address on file says; null where nothing says so. */
export const placeElsewhere = ({ contact, livesElsewhere }: Known, city: string): string | null =>
  livesElsewhere?.where ?? (contact?.address ? placeOutside(contact.address, city) : null);
