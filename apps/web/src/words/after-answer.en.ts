import type { afterAnswerZh } from './after-answer.zh.js';

export const afterAnswerEn: typeof afterAnswerZh = {
  certified: 'The certification is recorded; the validity counts from its day.',
  certifiedEarlier:
    'The certification is recorded. Where there is one of the same day or later, the validity stays as it is.',
  contact: 'It is recorded; the reminder plan goes on.',
  visitNext: 'It is recorded; the town visits on the next working day at the latest.',
  visitUnlessBegun:
    'It is recorded. If the town has no visit under way, it visits on the next working day at the latest.',
  visitAgain: 'It is recorded; the town visits again after five working days.',
  vainVisit: 'It is recorded as a visit in vain.',
  letter: 'The letter is recorded in the place of a visit: nobody visits, and the reminder plan goes on.',
  accepted: 'The chosen village looks after the person from now on.',
  beingVerified: 'The town verifies it; nobody is reminded meanwhile.',
  toReview: 'The finding has gone to the town, where another person reviews it.',
  remote: 'It goes on as a remote certification at the village.',
  deathApproved: 'The death is verified and goes to the centre at once.',
  deathTold:
    'The death is verified; the employee pension centre is told by mail at once. The benefit is not paid by this city: nothing is terminated here.',
  stopApproved: 'The finding stands and goes to the centre with the monthly report of the town.',
  verifiedAnew: 'It is back at the village to be verified anew.',
  verifiedAnewByTown: 'It is back at the town to be verified anew.',
  returned: 'The finding is returned.',
  toChecker: 'It has gone to the checker: another person of the same centre confirms it before it holds.',
  toMaker: 'It is back with its maker to be considered again.',
  decided: (month) => `The decision stands${month ? `, from ${month}` : ''}.`,
  toCentres: 'The report is submitted and is on its way to the centres.',
  decision: 'See the decision',
};
