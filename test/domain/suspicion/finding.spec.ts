import { TASK_KINDS } from '../../../libs/domain/inbox/task-kinds.js';
import { CLAUSE_OF_REASON, suspensionReasonOf } from '../../../libs/domain/payment/decision.js';
import { findingOf } from '../../../libs/domain/suspicion/finding.js';

const VERIFICATIONS = ['overdueVerification', 'remoteCertification', 'suspicionVerification'] as const;

describe('Rules C1, D10 what an answer of a verification finds', () => {
  const FOUND: Record<(typeof VERIFICATIONS)[number], Record<string, string | null>> = {
    overdueVerification: {
      aliveCertified: null,
      unreachable: 'unreachable',
      refuses: 'refuses',
      away: null,
      abroad: null,
      dead: 'dead',
      inCustody: 'inCustody',
    },
    remoteCertification: { certified: null, refuses: 'refuses', unreachable: 'unreachable' },
    suspicionVerification: {
      alive: 'noCause',
      dead: 'dead',
      imprisoned: 'inCustody',
      moved: 'noCause',
      cannotFind: 'noCause',
      sameName: 'noCause',
      outdated: 'noCause',
    },
  };

  it.each(VERIFICATIONS)('Rule C1 every answer of %s', (kind) => {
    const found = Object.fromEntries(TASK_KINDS[kind].answers.map((answer) => [answer, findingOf(answer)]));
    expect(found).toEqual(FOUND[kind]);
  });

  it('Rule C1 away and abroad are no grounds: nothing is found, nothing is reviewed', () => {
    expect([findingOf('away'), findingOf('abroad')]).toEqual([null, null]);
  });
});

describe('Rules C3, C5 the reason of a suspension by what was found', () => {
  it.each([
    ['unreachable', 'unreachable'],
    ['refuses', 'uncertified'],
  ] as const)('Rule C3 «%s» suspends as «%s»', (finding, reason) => {
    expect(suspensionReasonOf(finding)).toBe(reason);
  });

  it('Rules C3, I4 every reason has its clause', () => {
    for (const clause of Object.values(CLAUSE_OF_REASON)) expect(clause).toMatch(/海人社〔2024〕24号/);
  });
});
