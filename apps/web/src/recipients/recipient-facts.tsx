import type { Recipient } from '../../../../libs/contracts/recipients.js';
import { Facts } from '../look/facts.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { RevealPart } from './reveal-part.js';

/** Who he is and what he draws, masked. */
export function RecipientFacts({ recipient }: { recipient: Recipient }) {
  const t = useWords();
  const format = useFormat();
  return (
    <>
      <Facts
        facts={[
          { label: t.recipient.class, value: t.codes.recipientClass[recipient.recipientClass] },
          { label: t.recipient.centre, value: t.codes.centre[recipient.centre] },
          { label: t.recipient.payer, value: t.codes.payer[recipient.payer] },
          { label: t.recipient.payingAgency, value: recipient.payingAgency },
          { label: t.recipient.birthDate, value: recipient.birthDate },
          { label: t.recipient.monthlyAmount, value: format.yuan(recipient.monthlyAmountFen) },
          { label: t.recipient.firstBenefitMonth, value: recipient.firstBenefitMonth },
          { label: t.recipient.registeredOn, value: recipient.registeredOn },
          ...(recipient.suspendedFrom ? [{ label: t.recipient.suspendedFrom, value: recipient.suspendedFrom }] : []),
          ...(recipient.endedFrom ? [{ label: t.recipient.endedFrom, value: recipient.endedFrom }] : []),
          ...(recipient.diedOn ? [{ label: t.recipient.diedOn, value: recipient.diedOn }] : []),
          { label: t.recipient.phone, value: recipient.phoneMasked },
          { label: t.recipient.address, value: recipient.addressMasked, wide: true },
        ]}
      />
      <RevealPart recipientNo={recipient.recipientNo} />
    </>
  );
}
