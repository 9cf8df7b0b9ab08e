import type { Casework } from '../../../libs/casework/casework.js';
import { registerRecipient } from '../../../libs/casework/register-recipient.js';
import { findActor } from '../../../libs/database/queries/actor.query.js';
import { checkDigit } from '../../../libs/domain/recipient/identity-number.js';
import type { RecipientClass } from '../../../libs/domain/recipient/recipient-class.js';
import { addDays, addMonths, type PlainDate } from '../../../libs/domain/time/plain-date.js';

const TOWN = 'T01';
const CLERK = 't.T01';

/** Somebody of the demo town: how many days from the first business day until the validity ends. */
const PEOPLE: [name: string, recipientClass: RecipientClass, village: string, validForDays: number, yuan: number][] = [
  ['杜英宝', 'residentPensioner', 'T01-V01', 92, 215],
  ['陈金华', 'enterpriseRetiree', 'T01-V01', 80, 3860],
  ['闫国广', 'residentPensioner', 'T01-V01', 45, 198],
  ['黎根如', 'residentPensioner', 'T01-V01', 25, 240],
  ['付志', 'enterpriseRetiree', 'T01-V01', 8, 4120],
  ['唐生金', 'residentPensioner', 'T01-V01', -3, 205],
  ['白来娣', 'survivor', 'T01-V01', 200, 910],
  ['侯琴生', 'residentPensioner', 'T01-V02', 88, 265],
  ['彭小娣', 'enterpriseRetiree', 'T01-V02', 60, 3520],
  ['夏海意', 'residentPensioner', 'T01-V02', 12, 396],
  ['冯银国', 'survivor', 'T01-V02', -20, 700],
  ['许玉来', 'residentPensioner', 'T01-V02', 340, 187],
];

/** Takes the demo town's people into care, once: an office that has anybody in care is left alone. */
export async function seedTown(casework: Casework): Promise<void> {
  const inCare: unknown[] = await casework.database.reader.query('select 1 from recipient limit 1');
  if (inCare.length > 0) return;
  const today = await casework.clock.today();
  const clerk = await findActor(casework.database.reader, CLERK, today);
  if (!clerk) return;
  for (const [place, [name, recipientClass, village, validForDays, yuan]] of PEOPLE.entries()) {
    await registerRecipient(casework, clerk, {
      name,
      nationalId: identityNumber(place),
      recipientClass,
      town: TOWN,
      village,
      phone: `1990685${String(1000 + place)}`,
      address: `柳桥镇${village === 'T01-V01' ? '双楼村' : '前进村'}${place + 1}组${place * 7 + 3}号`,
      monthlyAmountFen: yuan * 100,
      firstBenefitMonth: '2016-11',
      lastCertifiedOn: certifiedFor(today, validForDays),
    });
  }
}

/** The day of a certification whose validity ends so many days from today. */
const certifiedFor = (today: PlainDate, validForDays: number): PlainDate =>
  addMonths(addDays(today, validForDays), -12);

/** A lawful number of the never-issued area 990685: it belongs to nobody. */
function identityNumber(place: number): string {
  const seventeen = `990685195${place % 10}0${(place % 9) + 1}1${place % 9}0${String(place).padStart(2, '0')}`;
  return seventeen + checkDigit(seventeen);
}
