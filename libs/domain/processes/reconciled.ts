/** What a nightly check has found and done. */
export interface Reconciled {
  underCare: number;
  reportsOpened: number;
  recipientsWoken: number;
  reportsWoken: number;
  mailsTakenUp: number;
  /** Open workflows of whom nobody is under care: only a person can say why. */
  orphans: number;
  keysRemoved: number;
  sessionsRemoved: number;
}
