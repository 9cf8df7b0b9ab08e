/** api.md «Workflow ids»: our own numbers only, never a name or an identity number. */
export const recipientWorkflowId = (recipientNo: string): string => `recipient/${recipientNo}`;
export const monthlyReportWorkflowId = (town: string, period: string): string => `monthly-report/${town}/${period}`;
export const monthlyOpeningWorkflowId = (period: string): string => `monthly-opening/${period}`;
/** A mail of its own: by its business key. */
export const mailWorkflowId = (mailKey: string): string => `mail/${mailKey}`;
/** One a business day; under its Schedule the engine appends the planned hour instead. */
export const reconciliationWorkflowId = (day: string): string => `nightly-reconciliation/${day}`;
