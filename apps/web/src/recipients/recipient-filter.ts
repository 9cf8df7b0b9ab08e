import { STAGES, STATUSES, type Stage, type Status } from '../../../../libs/domain/recipient/status.js';

/** What a list of recipients is limited to. Names and numbers that are searched for never stand in an address. */
export interface RecipientFilter {
  town?: string | undefined;
  village?: string | undefined;
  status?: Status | undefined;
  stage?: Stage | undefined;
  validUntilBefore?: string | undefined;
}

const oneOf = <Code extends string>(codes: readonly Code[], text: string | null): Code | undefined =>
  codes.find((code) => code === text);

export const recipientFilterFrom = (params: URLSearchParams): RecipientFilter => ({
  town: params.get('town') ?? undefined,
  village: params.get('village') ?? undefined,
  status: oneOf(STATUSES, params.get('status')),
  stage: oneOf(STAGES, params.get('stage')),
  validUntilBefore: params.get('validUntilBefore') ?? undefined,
});
