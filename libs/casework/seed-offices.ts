/** Rule A5. The offices of a town and one account for every desk in them, as a demo or a first look needs them. */
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/database.js';
import { appendAudit } from '../database/stores/audit.store.js';
import { addAccounts, addOffices, existingLogins } from '../database/stores/office.store.js';
import { CENTRE_OF_OFFICE, type Office, type OfficeKind } from '../domain/organisation/office.js';
import type { Role } from '../domain/organisation/roles.js';
import type { Casework } from './casework.js';
import { madeUpName } from './made-up-name.js';

interface Named {
  code: string;
  name: string;
}

/** The shape of `offices.json`. */
export interface OfficesFile {
  bureau: Named;
  centres: (Named & { email: string })[];
  informationCentre: Named;
  towns: (Named & { villages: Named[] })[];
}

interface Desk {
  login: string;
  role: Role;
  office: string;
}

/**
 * Adds what is missing, so that it may run at every start. `passwordHash` opens every account: made once by the caller,
 * because a good hash takes its time. Returns how many accounts were added.
 */
export async function seedOffices(casework: Casework, file: OfficesFile, passwordHash: string): Promise<number> {
  const strange = file.centres.find(({ code }) => !(code in CENTRE_OF_OFFICE));
  if (strange)
    throw new Error(
      `The offices name a centre ${strange.code}; known are ${Object.keys(CENTRE_OF_OFFICE).join(', ')}.`,
    );
  return casework.database.inTransaction(async (tx) => {
    await addOffices(tx, officesOf(file));
    const added = await seedAccounts(tx, desksOf(file), passwordHash);
    if (added > 0) {
      await appendAudit(tx, {
        businessDay: await casework.clock.today(tx),
        actor: 'system',
        act: 'officesSeeded',
        subjectKind: 'office',
        subjectId: file.bureau.code,
        after: { accounts: added },
      });
    }
    return added;
  });
}

async function seedAccounts(tx: Tx, desks: readonly Desk[], passwordHash: string): Promise<number> {
  const known = await existingLogins(tx);
  const accounts = desks
    .map((desk, place) => ({ ...desk, personId: uuid(), assignmentId: uuid(), name: madeUpName(place) }))
    .filter(({ login }) => !known.has(login));
  await addAccounts(
    tx,
    accounts.map((account) => ({ ...account, email: `${account.login}@qingting.example`, passwordHash })),
  );
  return accounts.length;
}

function officesOf({ bureau, centres, informationCentre, towns }: OfficesFile): Office[] {
  const office = ({ code, name }: Named, kind: OfficeKind, parentCode: string | null): Office => ({
    code,
    name,
    kind,
    parentCode,
    centre: CENTRE_OF_OFFICE[code] ?? null,
    email: null,
  });
  return [
    office(bureau, 'bureau', null),
    ...centres.map((centre) => ({ ...office(centre, 'centre', bureau.code), email: centre.email })),
    office(informationCentre, 'informationCentre', bureau.code),
    ...towns.map((town) => office(town, 'town', bureau.code)),
    ...towns.flatMap((town) => town.villages.map((village) => office(village, 'village', town.code))),
  ];
}

/** Who stands where: the demo's logins, which other people's scripts know. */
function desksOf({ bureau, centres, informationCentre, towns }: OfficesFile): Desk[] {
  const desk = (login: string, role: Role, office: Named): Desk => ({ login, role, office: office.code });
  return [
    desk('m.bureau', 'M', bureau),
    desk('d.bureau', 'D', bureau),
    desk('a.admin', 'A', bureau),
    desk('i.info', 'I', informationCentre),
    ...centres.flatMap((centre) => [
      desk(`p.${centre.code.toLowerCase()}`, 'P', centre),
      desk(`r.${centre.code.toLowerCase()}`, 'R', centre),
    ]),
    ...towns.flatMap((town) => [
      desk(`t.${town.code}`, 'T', town),
      desk(`t2.${town.code}`, 'T', town),
      desk(`th.${town.code}`, 'TH', town),
    ]),
    ...towns.flatMap((town) => town.villages.map((village) => desk(`v.${village.code}`, 'V', village))),
  ];
}
