import { type DecisionKind, decisionReasonOf, findingKindOf } from '../../../libs/domain/payment/decision.js';
import type { FindingKind } from '../../../libs/domain/recipient/lifecycle/lifecycle-events.js';

describe('Rules B4, C3, C6, E1 the reason of a decision', () => {
  it.each<[DecisionKind, FindingKind | undefined, string]>([
    ['suspension', 'unreachable', 'unreachable'],
    ['suspension', 'refuses', 'uncertified'],
    ['resumption', undefined, 'certified'],
    ['termination', 'dead', 'death'],
    ['void', undefined, 'voided'],
  ])('of a %s on a finding «%s» is «%s», and leads back to the finding', (kind, finding, reason) => {
    const said = decisionReasonOf(kind, finding);
    expect(said).toBe(reason);
    expect(findingKindOf(said)).toBe(finding ?? null);
  });
});
