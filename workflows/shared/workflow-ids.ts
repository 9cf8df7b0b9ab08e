/** api.md «Workflow ids»: our own numbers only, never a name or an identity number. */
export const recipientWorkflowId = (recipientNo: string): string => `recipient/${recipientNo}`;
export const monthlyReportWorkflowId = (town: string, period: string): string => `monthly-report/${town}/${period}`;
export const monthlyOpeningWorkflowId = (period: string): string => `monthly-opening/${period}`;
/** A mail of its own: by its business key. */
export const mailWorkflowId = (mailKey: string): string => `mail/${mailKey}`;
