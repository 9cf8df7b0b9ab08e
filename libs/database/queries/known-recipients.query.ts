/** Rules A2, A3. Who is known by an identity number, now or formerly, with what the roster compares. */
import type { CertificationFact } from '../../domain/certification/certification.js';
import type { Centre } from '../../domain/organisation/office.js';
import type { AmountInForce } from '../../domain/payment/amounts.js';
import type { KnownRecipient } from '../../domain/recipient/roster-plan.js';
import type { Tx } from '../database.js';
import type { FieldCipher } from '../field-cipher.js';
import { openRecipient } from '../stores/recipient-fields.js';

type Row = Omit<KnownRecipient, 'phone' | 'address' | 'amounts' | 'certifications'> & {
  matched: Buffer;
  centre: Centre;
  nationalId: Buffer;
  phone: Buffer | null;
  address: Buffer;
};

/** Finds the known among many numbers at once; `lock` keeps their rows until the transaction ends. */
export class KnownRecipients {
  private constructor(private readonly known: ReadonlyMap<string, KnownRecipient>) {}

  static async find(
    tx: Tx,
    fields: FieldCipher,
    nationalIds: readonly string[],
    { lock = false } = {},
  ): Promise<KnownRecipients> {
    const numberOf = new Map(nationalIds.map((number) => [fields.index(number, 'nationalId').toString('hex'), number]));
    const rows: Row[] = await tx.query(
      `select m.matched, r.centre, r.recipient_no as "recipientNo", r.name, r.recipient_class as "recipientClass", r.town,
         r.village, r.national_id as "nationalId", r.phone, r.address, r.status, r.died_on as "diedOn",
         r.first_benefit_month as "firstBenefitMonth"
       from (
         select recipient_no, national_id_index as matched from recipient where national_id_index = any($1::bytea[])
         union
         select recipient_no, national_id_index from former_identity where national_id_index = any($1::bytea[])
       ) m join recipient r using (recipient_no)
       order by r.recipient_no ${lock ? 'for update of r' : ''}`,
      [[...numberOf.keys()].map((index) => Buffer.from(index, 'hex'))],
    );
    const numbers = rows.map(({ recipientNo }) => recipientNo);
    const amounts = await grouped<AmountInForce>(
      tx,
      `select recipient_no as "recipientNo", from_month as "fromMonth", amount_fen as "amountFen" from benefit_amount`,
      numbers,
    );
    const certifications = await grouped<CertificationFact>(
      tx,
      `select recipient_no as "recipientNo", happened_on as "happenedOn", is_void as "isVoid" from certification`,
      numbers,
    );
    return new KnownRecipients(
      new Map(
        rows.map((row) => {
          const { matched, centre, nationalId: _sealed, ...facts } = row;
          const { phone, address } = openRecipient(fields, row);
          const history = { amounts: amounts(row.recipientNo), certifications: certifications(row.recipientNo) };
          const number = numberOf.get(matched.toString('hex')) ?? '';
          return [keyOf(number, centre), { ...facts, ...history, phone, address }];
        }),
      ),
    );
  }

  in(nationalId: string, centre: Centre): KnownRecipient | null {
    return this.known.get(keyOf(nationalId, centre)) ?? null;
  }
}

const keyOf = (nationalId: string, centre: Centre): string => `${nationalId} ${centre}`;

async function grouped<Fact>(
  tx: Tx,
  select: string,
  recipientNos: readonly string[],
): Promise<(recipientNo: string) => Fact[]> {
  if (recipientNos.length === 0) return () => [];
  const rows: (Fact & { recipientNo: string })[] = await tx.query(`${select} where recipient_no = any($1)`, [
    recipientNos,
  ]);
  const facts = Map.groupBy(rows, ({ recipientNo }) => recipientNo);
  return (recipientNo) => facts.get(recipientNo) ?? [];
}
