/** Rule A5. The tree of offices and what an office sees. */
import type { Assignment } from './roles.js';

export type OfficeKind = 'bureau' | 'centre' | 'informationCentre' | 'town' | 'village';

/** The two pension centres; each is the centre of one scheme (rules A, A3). */
export const CENTRES = ['employeePensionCentre', 'residentPensionCentre'] as const;
export type Centre = (typeof CENTRES)[number];

export interface Office {
  code: string;
  kind: OfficeKind;
  name: string;
  parentCode: string | null;
  /** Which centre this office is, where it is one. */
  centre: Centre | null;
  email: string | null;
}

/** The part of the world an actor may see: nobody sees more, not even a count (Rule A5). */
export interface Area {
  everything: boolean;
  towns: readonly string[];
  villages: readonly string[];
  centres: readonly Centre[];
}

/** Where somebody or something lies. */
export interface Place {
  town: string;
  village: string | null;
  centre: Centre;
}

/** Offices by code of the two pension centres in `offices.json`. */
export const CENTRE_OF_OFFICE: Record<string, Centre> = {
  EMPLOYEE: 'employeePensionCentre',
  RESIDENT: 'residentPensionCentre',
};
export const OFFICE_OF_CENTRE: Record<Centre, string> = {
  employeePensionCentre: 'EMPLOYEE',
  residentPensionCentre: 'RESIDENT',
};

/** Rule A5. The area of recipients that a set of assignments opens; I, D and A open none. */
export function recipientAreaOf(assignments: readonly Assignment[]): Area {
  const towns: string[] = [];
  const villages: string[] = [];
  const centres: Centre[] = [];
  let everything = false;
  for (const { role, office } of assignments) {
    if (role === 'V') villages.push(office);
    else if (role === 'T' || role === 'TH') towns.push(office);
    else if (role === 'P' || role === 'R') {
      const centre = CENTRE_OF_OFFICE[office];
      if (centre) centres.push(centre);
    } else if (role === 'M') everything = true;
  }
  return { everything, towns, villages, centres };
}

/** Rule A5. Whether a place lies in an area. */
export const isInArea = (place: Place, area: Area): boolean =>
  area.everything ||
  area.towns.includes(place.town) ||
  (place.village !== null && area.villages.includes(place.village)) ||
  area.centres.includes(place.centre);
