/** How the offices answer where nothing special is to be shown. */
import { answering, type Behaviour } from './behaviour.js';

export const OFFICES_AT_WORK: Behaviour['answers'] = {
  lastNotice: answering(1, { answer: 'sent' }),
  findingReview: answering(2, { answer: 'approve' }),
  suspensionProposal: answering(1, { answer: 'propose' }),
  suspensionConfirmation: answering(1, { answer: 'confirm' }),
  resumptionProposal: answering(1, { answer: 'propose' }),
  resumptionConfirmation: answering(2, { answer: 'confirm' }),
  terminationProposal: answering(1, { answer: 'propose' }),
  terminationConfirmation: answering(1, { answer: 'confirm' }),
  voidProposal: answering(1, { answer: 'propose' }),
  voidConfirmation: answering(1, { answer: 'confirm' }),
};
